import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { realDisk, type Disk } from './Disk';
import { SettingsFile } from './SettingsFile';

const KEPT = '{"style":"hers"}';
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-settings-'));
  path = join(folder, 'site.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function open(disk: Disk = realDisk) {
  const told: string[] = [];
  const settings = new SettingsFile({
    path,
    schema: z.object({ style: z.string() }),
    fallback: { style: 'first' },
    disk,
    log: (event) => told.push(event),
  });
  return { settings, told };
}

/** A disk that refuses to be read so many times. */
function refusing(times: number, code: string): Disk {
  let left = times;
  const refusal = Object.assign(new Error(code), { code });
  return {
    ...realDisk,
    readFile: (from) => (left-- > 0 ? Promise.reject(refusal) : realDisk.readFile(from)),
    pause: async () => undefined,
  };
}

it('uses the fallback while there is no file, and gives back what was written', async () => {
  const { settings, told } = open();
  expect(await settings.read()).toEqual({ style: 'first' });
  await settings.write({ style: 'hers' });
  expect(await settings.read()).toEqual({ style: 'hers' });
  expect(await open().settings.read()).toEqual({ style: 'hers' });
  expect(told).toEqual([]);
});

it.each(['', '\0\0', '{"style":"he', '{"style":7}'])(
  'keeps a copy of %j, says so, and goes on',
  async (text) => {
    await writeFile(path, text);
    const { settings, told } = open();
    expect(await settings.read()).toEqual({ style: 'first' });
    expect(await settings.read()).toEqual({ style: 'first' });
    expect(told).toEqual(['site.json damaged, a copy kept aside']);
    await settings.write({ style: 'new' });
    expect(await readFile(`${path}.unreadable`, 'utf8')).toBe(text);
    expect(await readFile(path, 'utf8')).toBe('{"style":"new"}');
  },
);

it.each(['EACCES', 'EBUSY', 'EPERM'])('waits for a file that %s holds for a moment', async (code) => {
  await writeFile(path, KEPT);
  const { settings, told } = open(refusing(3, code));
  expect(await settings.read()).toEqual({ style: 'hers' });
  expect(told).toEqual([]);
});

it.each(['EACCES', 'EIO'])('never writes over a file that %s keeps out of reach', async (code) => {
  await writeFile(path, KEPT);
  const { settings, told } = open(refusing(Infinity, code));
  expect(await settings.read()).toEqual({ style: 'first' });
  expect(told).toEqual(['site.json out of reach, left as it is']);
  await expect(settings.write({ style: 'new' })).rejects.toMatchObject({ code: 'UNREAD' });
  expect(await readFile(path, 'utf8')).toBe(KEPT);
  expect(await readdir(folder)).toEqual(['site.json']);
});

it('reads again what was out of reach, and may then be written', async () => {
  await writeFile(path, KEPT);
  const { settings } = open(refusing(1, 'EIO'));
  expect(await settings.read()).toEqual({ style: 'first' });
  expect(await settings.read()).toEqual({ style: 'hers' });
  await settings.write({ style: 'new' });
  expect(await readFile(path, 'utf8')).toBe('{"style":"new"}');
});

it('goes on with the kept value after a write that failed', async () => {
  await writeFile(path, KEPT);
  const full = Object.assign(new Error(), { code: 'ENOSPC' });
  const { settings } = open({ ...realDisk, rename: () => Promise.reject(full) });
  await settings.read();
  await expect(settings.write({ style: 'new' })).rejects.toBe(full);
  expect(await settings.read()).toEqual({ style: 'hers' });
});

it('writes nothing over a damaged file whose copy cannot be kept', async () => {
  await writeFile(path, 'garbled');
  await mkdir(`${path}.unreadable`);
  const { settings, told } = open();
  expect(await settings.read()).toEqual({ style: 'first' });
  expect(told.at(-1)).toBe('site.json.unreadable not written');
  await expect(settings.write({ style: 'new' })).rejects.toMatchObject({ code: 'UNREAD' });
  expect(await readFile(path, 'utf8')).toBe('garbled');
});
