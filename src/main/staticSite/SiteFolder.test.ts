import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realFileSystem } from './FileSystem';
import { JOURNAL, newManifest, UNFINISHED } from './manifest';
import { SiteFolder } from './SiteFolder';

let base: string;
let site: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'galley-site-'));
  site = join(base, 'site');
  await mkdir(site);
  await writeFile(join(base, 'thesis.txt'), 'Hers.');
});
afterEach(() => rm(base, { recursive: true, force: true }));

const MANIFEST_PARTS = newManifest('lampwright', 'library');

it('writes through no link that lies where its own files go', async () => {
  for (const name of [UNFINISHED, JOURNAL]) await symlink('../thesis.txt', join(site, name));
  const first = new SiteFolder(site, realFileSystem);
  first.write('a/index.html', 'One');
  first.finish(MANIFEST_PARTS);
  const second = new SiteFolder(site, realFileSystem);
  for (const name of [UNFINISHED, JOURNAL]) await symlink('../thesis.txt', join(site, name));
  second.write('a/index.html', 'Two');
  second.finish(MANIFEST_PARTS);
  expect(await readFile(join(base, 'thesis.txt'), 'utf8')).toBe('Hers.');
  expect(await readFile(join(site, 'a/index.html'), 'utf8')).toBe('Two');
});

it('goes on where a cut-off export left a file unfinished', async () => {
  const first = new SiteFolder(site, realFileSystem);
  first.write('a/index.html', 'One');
  first.finish(MANIFEST_PARTS);
  await writeFile(join(site, UNFINISHED), 'Half of');
  const second = new SiteFolder(site, realFileSystem);
  second.write('a/index.html', 'Two');
  second.write('b/index.html', 'Three');
  second.finish(MANIFEST_PARTS);
  expect(second.left).toEqual([]);
  expect(await readFile(join(site, 'a/index.html'), 'utf8')).toBe('Two');
});
