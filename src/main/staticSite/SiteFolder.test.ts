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

it('leaves a shorter file that she has put in the place of one of a cut-off export, and tells of it', async () => {
  const whole = 'User-agent: *\nAllow: /\nSitemap: https://lamp.example/sitemap.xml\n';
  const first = new SiteFolder(site, realFileSystem);
  for (const name of ['robots.txt', '404.html', 'gone/index.html', 'empty.html']) first.write(name, whole);
  first.close();
  await writeFile(join(site, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
  // Cut off, by a kill and by a power cut.
  await writeFile(join(site, '404.html'), whole.slice(0, 20));
  await writeFile(join(site, 'empty.html'), '');
  await writeFile(join(site, 'gone/index.html'), 'Hers.');
  const second = new SiteFolder(site, realFileSystem);
  for (const name of ['robots.txt', '404.html', 'empty.html']) second.write(name, whole);
  second.removeOthers(() => true);
  second.finish(MANIFEST_PARTS);
  expect(second.left).toEqual(['robots.txt', 'gone/index.html']);
  expect(await readFile(join(site, 'robots.txt'), 'utf8')).toContain('Disallow');
  expect(await readFile(join(site, '404.html'), 'utf8')).toBe(whole);
  expect(await readFile(join(site, 'empty.html'), 'utf8')).toBe(whole);
});
