import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SiteSettings } from '../../shared/site/site';
import { realDisk, SettingsFile } from '../store';
import { siteHandlers } from './handlers';
import { siteChoiceSchema, SiteShelf } from './SiteShelf';
import { ThemeShelf } from './ThemeShelf';

const RESOURCES = join(import.meta.dirname, '../../../resources');
let folder: string;
let logged: unknown[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-sites-'));
  logged = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const log = (_event: string, error: unknown) => void logged.push(error);
const NO_STYLESHEETS = {
  ...{ hers: '', shipped: '', disk: realDisk, log },
  choose: () => Promise.resolve(null),
  read: () => Promise.reject(new Error('None is chosen')),
};
const themes = () =>
  new ThemeShelf({ shipped: join(RESOURCES, 'themes'), hers: join(folder, 'themes'), disk: realDisk, log });
const shelf = (shipped = join(RESOURCES, 'sites')) =>
  new SiteShelf({
    ...{ shipped, folder: join(folder, 'sites'), themes: themes(), disk: realDisk, log },
    choice: new SettingsFile({
      ...{ path: join(folder, 'sites.json'), schema: siteChoiceSchema, fallback: {}, disk: realDisk, log },
    }),
  });
const signedOut: string[] = [];
const handlers = () =>
  siteHandlers(shelf(), themes(), NO_STYLESHEETS, {
    signOut: async (siteId) => void signedOut.push(siteId),
    siteGone: () => undefined,
  });
const another = (changes: Partial<SiteSettings>): Promise<SiteSettings> =>
  shelf()
    .list()
    .then(([site]) => ({ ...site!, ...changes }));

describe('the site that comes with Galley', () => {
  it('is whole: its page, furniture, words and style sheet need no other file', async () => {
    const { theme, address, sections, furniture } = await shelf().writtenFor('en');
    expect(address).toMatch(/^https:\/\/[^/]+$/);
    expect(sections.length).toBeGreaterThan(0);
    expect(theme.template).toContain('<!doctype html>');
    expect(theme.css).toContain('url("data:font/woff2;base64,');
    expect(theme.css).not.toMatch(/url\((?!["']?(data:|#))|@import/);
    expect(furniture.length).toBeGreaterThan(0);
    for (const { look, kind } of furniture) expect(theme.furniture).toHaveProperty(look || kind);
    const drawn = theme.template + Object.values(theme.furniture).join('');
    expect(drawn).not.toMatch(/<script|<iframe|<link| on\w+=| style=/i);
    // A section goes by its English name where no other is given.
    const words = Object.keys(theme.words.en).sort();
    const inChinese = Object.keys(theme.words['zh-Hans']).filter((word) => !word.startsWith('section:'));
    expect(inChinese.sort()).toEqual(words);
  });

  it('has the house style that an older Galley kept for it', async () => {
    await writeFile(join(folder, 'sites.json'), '{"lampwright": {"attribution": "credit"}, "gone": 1}');
    expect((await shelf().writtenFor('en')).attribution).toBe('credit');
  });

  it('is kept beside the first one of hers', async () => {
    await shelf().save(await another({ id: 'beacon', name: 'Beacon', attribution: 'bracket' }));
    expect((await readdir(join(folder, 'sites'))).sort()).toEqual(['beacon.json', 'lampwright.json']);
    expect((await shelf().list()).map(({ name, attribution }) => [name, attribution])).toEqual([
      ['Beacon', 'bracket'],
      ['Lampwright', 'lead-in'],
    ]);
  });

  it('stands in for a site that cannot be read, and is never written over it', async () => {
    await mkdir(join(folder, 'sites'));
    await writeFile(join(folder, 'sites/lampwright.json'), '{"id": "lampw');
    expect(await shelf().state()).toMatchObject({
      unread: ['lampwright.json'],
      sites: [{ id: 'lampwright' }],
    });
    expect(logged).toHaveLength(1);
    await shelf().save(await another({ id: 'beacon' }));
    expect(await readFile(join(folder, 'sites/lampwright.json'), 'utf8')).toBe('{"id": "lampw');
  });
});

it('a file that cannot be read is told, and nothing is written in its place', async () => {
  await mkdir(join(folder, 'sites'));
  const newer = '{"schemaVersion": 2}';
  for (const name of ['lampwright.json', 'lampwright (conflicted copy).json', 'harbour-MACBOOK.json'])
    await writeFile(join(folder, 'sites', name), newer);
  const { unread, sites } = await shelf().state();
  expect(unread.sort()).toEqual([
    'harbour-MACBOOK.json',
    'lampwright (conflicted copy).json',
    'lampwright.json',
  ]);
  const { 'sites.save': save } = handlers();
  expect(await save({ site: sites[0]! })).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  expect(await readFile(join(folder, 'sites/lampwright.json'), 'utf8')).toBe(newer);
});

describe('several sites', () => {
  it('are each for a language: hers by choice, or the one that is in it', async () => {
    await shelf().save(await another({ id: 'deng', name: '灯', language: 'zh-Hans' }));
    expect((await shelf().writtenFor('en')).id).toBe('lampwright');
    expect((await shelf().writtenFor('zh-Hans')).id).toBe('deng');
    expect((await shelf().writtenFor('zh-Hant')).id).toBe('deng');
    await shelf().choose('zh-Hant', 'lampwright');
    expect((await shelf().writtenFor('zh-Hant')).id).toBe('lampwright');
    await shelf().remove('lampwright');
    expect((await shelf().writtenFor('zh-Hant')).id).toBe('deng');
  });

  it('keep their last one', async () => {
    const { 'sites.remove': remove, 'sites.save': save } = handlers();
    expect(await remove({ siteId: 'lampwright' })).toMatchObject({ ok: false });
    expect(await remove({ siteId: 'nowhere' })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    await save({ site: await another({ id: 'beacon' }) });
    expect(await remove({ siteId: 'lampwright' })).toMatchObject({ ok: true });
    expect(await readdir(join(folder, 'sites'))).toEqual(['beacon.json']);
    // A new site of that name begins without its password.
    expect(signedOut).toEqual(['lampwright']);
  });

  it('are not doubled by the copy of a sync service', async () => {
    await shelf().save(await another({ id: 'beacon' }));
    const text = await readFile(join(folder, 'sites/beacon.json'), 'utf8');
    await writeFile(join(folder, 'sites/beacon-2.json'), text);
    expect((await shelf().list()).map(({ id }) => id).sort()).toEqual(['beacon', 'lampwright']);
  });
});

describe('a theme of hers', () => {
  it('has the page, the furniture and the words of its base where it has none of its own', async () => {
    const own = join(folder, 'themes/evening');
    await mkdir(join(own, 'styles'), { recursive: true });
    await writeFile(join(own, 'theme.json'), '{"name": "Evening", "base": "news", "styles": ["a.css"]}');
    await writeFile(join(own, 'styles/a.css'), 'p { color: red }');
    await shelf().save(await another({ id: 'beacon', themeId: 'evening' }));
    const site = await shelf().get('beacon');
    expect(site?.theme).toMatchObject({ id: 'evening', isHers: true, css: 'p { color: red }' });
    expect(site?.theme.template).toBe((await shelf().get('lampwright'))?.theme.template);
    expect((await shelf().state()).themes).toContainEqual(expect.objectContaining({ name: 'Evening' }));
  });

  it('takes nothing from elsewhere by a link, and waits for no pipe', async () => {
    await writeFile(join(folder, 'secret.txt'), 'SECRET');
    for (const id of ['linked', 'pipe']) {
      await mkdir(join(folder, 'themes', id), { recursive: true });
      await writeFile(
        join(folder, 'themes', id, 'theme.json'),
        '{"name": "Linked", "base": "news", "styles": []}',
      );
    }
    await symlink(join(folder, 'secret.txt'), join(folder, 'themes/linked/page.html'));
    expect((await themes().get('linked')).template).not.toContain('SECRET');
    if (process.platform === 'win32') return;
    await rm(join(folder, 'themes/pipe/theme.json'));
    execFileSync('mkfifo', [join(folder, 'themes/pipe/theme.json')]);
    expect((await themes().list()).map(({ id }) => id)).not.toContain('pipe');
  });

  it('goes with its folder once no site wears it, and none of Galley’s goes', async () => {
    const own = join(folder, 'themes/evening');
    await mkdir(join(own, 'styles'), { recursive: true });
    await writeFile(join(own, 'theme.json'), '{"name": "Evening", "base": "news", "styles": []}');
    await shelf().save(await another({ id: 'beacon', name: 'Beacon', themeId: 'evening' }));
    const { 'sites.removeTheme': remove } = handlers();
    const refused = await remove({ themeId: 'evening' });
    expect(refused.ok ? '' : refused.failure.happened).toBe(
      'Beacon wears this theme, so it cannot be removed.',
    );
    for (const themeId of ['reading', '..', '../articles', 'nowhere', ''])
      expect(await remove({ themeId })).toMatchObject({ ok: false });
    expect((await themes().list()).map(({ id }) => id)).toContain('evening');

    await shelf().save(await another({ id: 'beacon', name: 'Beacon', themeId: 'news' }));
    const gone = await remove({ themeId: 'evening' });
    expect(gone.ok && gone.value.themes.map(({ id }) => id)).toEqual(['news', 'reading']);
    expect(await readdir(join(folder, 'themes'))).toEqual([]);
  });

  it('that cannot be read gives way to the first of Galley’s, and is not offered', async () => {
    await mkdir(join(folder, 'themes/broken'), { recursive: true });
    await shelf().save(await another({ id: 'beacon', themeId: 'broken' }));
    expect((await shelf().get('beacon'))?.theme.id).toBe('news');
    expect((await shelf().state()).themes.map(({ id }) => id)).not.toContain('broken');
  });
});

it('rejects when no site is shipped, instead of drawing an empty page', async () => {
  await expect(shelf(join(folder, 'none')).writtenFor('en')).rejects.toThrow();
  await mkdir(join(folder, 'empty'));
  await expect(shelf(join(folder, 'empty')).writtenFor('en')).rejects.toThrow('No site is shipped');
});
