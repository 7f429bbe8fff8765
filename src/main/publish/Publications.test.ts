import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realDisk } from '../store';
import { Publications } from './Publications';

const PLACE = { root: 'https://news.example/wp-json/', formerly: [] };
const HELD = { id: 7, link: 'https://news.example/lamps/', modified_gmt: '2026-11-01T10:00:00' };
const KNOWN = { sites: { lampwright: { root: PLACE.root, held: HELD, article: { changedAt: 'then' } } } };

const ONE = '018f4e1e-0000-7000-8000-000000000001';
const TWO = '018f4e1e-0000-7000-8000-000000000002';

let folder: string;
let logged: string[];
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'galley-publications-')), 'publications');
  logged = [];
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const open = (own: Partial<typeof realDisk> = {}) =>
  new Publications({
    folder,
    disk: { ...realDisk, pause: async () => undefined, ...own },
    log: (event) => logged.push(event),
  });

it('says which article each post of a site is, and where articles were sent', async () => {
  expect(await open().postsOn('lampwright', PLACE)).toEqual({ ok: true, value: new Map() });
  await mkdir(folder);
  await writeFile(join(folder, `${ONE}.json`), JSON.stringify(KNOWN));
  const posts = new Map([[7, { articleId: ONE, modified: HELD.modified_gmt, changedAt: 'then' }]]);
  await writeFile(join(folder, `${ONE} 2.json`), 'A copy of a sync service.');
  expect(await open().postsOn('lampwright', PLACE)).toEqual({ ok: true, value: posts });
  expect(await open().articlesByAddress()).toEqual({ ok: true, value: new Map([[HELD.link, ONE]]) });
  expect(await open().rootsOf('lampwright')).toEqual({ ok: true, value: [PLACE.root] });
});

it.each(['{"schemaVersion": 1, "si', '{}', ''])('stops at a file that it cannot read: %j', async (text) => {
  await mkdir(folder);
  await writeFile(join(folder, `${ONE}.json`), JSON.stringify(KNOWN));
  await writeFile(join(folder, `${TWO}.json`), text);
  for (const read of [open().postsOn('lampwright', PLACE), open().rootsOf('lampwright')])
    expect(await read).toMatchObject({
      ok: false,
      failure: { code: 'damaged', happened: expect.stringContaining(`library/publications/${TWO}.json`) },
    });
  expect(logged).toEqual(['publications', 'publications']);
});

it('stops where the folder cannot be read', async () => {
  const shut = async () => {
    throw Object.assign(new Error('No.'), { code: 'EACCES' });
  };
  expect(await open({ readdir: shut }).postsOn('lampwright', PLACE)).toMatchObject({
    ok: false,
    failure: { happened: expect.stringContaining('the folder library/publications') },
  });
});
