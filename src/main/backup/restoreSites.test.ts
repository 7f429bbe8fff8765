import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realDisk, type Disk } from '../store';
import { SealedZip } from '../zip';
import { BACKUP_LIMITS, writeBackup } from './backupFile';
import { restoreSites } from './restoreSites';

const SITES = ['sites/alpha.json', 'sites/beta.json'];
const THEME = ['themes/evening/page.html', 'themes/evening/styles/a.css', 'themes/evening/theme.json'];
let data: string;
let library: string;
let zip: SealedZip;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'galley-restore-sites-'));
  library = join(data, 'library');
  const before = join(data, 'before');
  // Not of the theme.
  const others = ['themes/evening/.git/theme.json', 'themes/evening/notes.txt', 'themes/read.me'];
  const article = 'articles/01890000-0000-7000-8000-000000000001.json';
  for (const name of [article, ...SITES, ...THEME, ...others]) await keep(name, `backup: ${name}`, before);
  const parts = { path: join(data, 'backup.zip'), galley: '1', madeAt: '2026-11-24T09:00:00.000Z' };
  await writeBackup({ ...parts, library: before, disk: realDisk, onProgress: () => undefined });
  zip = await SealedZip.open(parts.path, 'galley-backup', BACKUP_LIMITS);
});
afterEach(async () => {
  zip.close();
  await rm(data, { recursive: true, force: true });
});

async function keep(name: string, text: string, folder = library): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}
const text = (name: string) => readFile(join(library, name), 'utf8');
const refusal = (code: string) => Object.assign(new Error(code), { code });
async function filesHere(): Promise<string[]> {
  const names = await readdir(library, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return files.map((path) => path.slice(library.length + 1)).sort();
}

it('brings back the sites and the themes, and nothing else that lay there', async () => {
  expect(await restoreSites(zip, library, realDisk)).toBe(2);
  expect(await filesHere()).toEqual([...SITES, ...THEME]);
  expect(await text('themes/evening/styles/a.css')).toBe('backup: themes/evening/styles/a.css');
});

it('brings none where the library has some of its own: one that she removed must not come again', async () => {
  await keep('sites/alpha.json', 'hers');
  await keep('themes/evening/theme.json', 'hers');
  expect(await restoreSites(zip, library, realDisk)).toBe(0);
  expect(await filesHere()).toEqual(['sites/alpha.json', 'themes/evening/theme.json']);
  expect(await text('sites/alpha.json')).toBe('hers');
});

it('is not kept from it by what the system leaves in a folder', async () => {
  await keep('sites/.DS_Store', '');
  expect(await restoreSites(zip, library, realDisk)).toBe(2);
});

it.each([0, 1, 2, 3, 4, 5, 6, 7])('brings the rest where it was cut off after %i files', async (most) => {
  let renames = 0;
  const rename: Disk['rename'] = (from, to) =>
    (renames += 1) > most ? Promise.reject(refusal('ENOSPC')) : realDisk.rename(from, to);
  await expect(restoreSites(zip, library, { ...realDisk, rename })).rejects.toThrow('ENOSPC');
  const themes = await readdir(join(library, 'themes'));
  if (themes.includes('evening')) expect(await filesHere()).toEqual(expect.arrayContaining(THEME));
  const sites = (await filesHere()).filter((name) => /^sites\/[^.]/.test(name));
  expect(await restoreSites(zip, library, realDisk)).toBe(SITES.length - sites.length);
  expect(await filesHere()).toEqual([...SITES, ...THEME]);
});

it('writes over nothing where the folder of the sites cannot be looked into', async () => {
  await keep('sites/alpha.json', 'hers');
  const readdir: Disk['readdir'] = (folder) =>
    folder.endsWith('sites') ? Promise.reject(refusal('EMFILE')) : realDisk.readdir(folder);
  await expect(restoreSites(zip, library, { ...realDisk, readdir })).rejects.toThrow('EMFILE');
  expect(await text('sites/alpha.json')).toBe('hers');
});
