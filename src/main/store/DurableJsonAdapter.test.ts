import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realDisk } from './Disk';
import { DurableJsonAdapter } from './DurableJsonAdapter';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-adapter-'));
  path = join(folder, 'a.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => new Low(new DurableJsonAdapter<object | null>(path, realDisk), null);

it('takes no file for new, and gives back what was written, as compact JSON', async () => {
  const low = open();
  await low.read();
  expect(low.data).toBeNull();
  low.data = { headline: '灯塔', lines: [1, 2] };
  await low.write();
  expect(await readFile(path, 'utf8')).toBe('{"headline":"灯塔","lines":[1,2]}');
  const again = open();
  await again.read();
  expect(again.data).toEqual(low.data);
});

it('reads a file that another program saved with a byte order mark', async () => {
  await writeFile(path, '\uFEFF{"a":1}');
  const low = open();
  await low.read();
  expect(low.data).toEqual({ a: 1 });
});

it.each([
  ['empty', Buffer.alloc(0)],
  ['zeros', Buffer.alloc(512)],
  ['not-json', Buffer.from('{"headline":"The tide t')],
  ['not-text', Buffer.concat([Buffer.from('{"headline":"'), Buffer.from([0xff, 0xc3]), Buffer.from('"}')])],
  ['not-an-object', Buffer.from('null')],
  ['not-an-object', Buffer.from('0')],
  ['not-an-object', Buffer.from('[]')],
])('stops at a file that is %s', async (damage, bytes) => {
  await writeFile(path, bytes);
  await expect(open().read()).rejects.toMatchObject({ name: 'DamagedFileError', damage });
  expect(await readFile(path)).toEqual(bytes);
});

it('stops at a file that the system does not let it read', async () => {
  const disk = {
    ...realDisk,
    readFile: () => Promise.reject(Object.assign(new Error(), { code: 'EACCES' })),
  };
  const low = new Low(new DurableJsonAdapter<object | null>(path, disk), null);
  await expect(low.read()).rejects.toMatchObject({ code: 'EACCES' });
});
