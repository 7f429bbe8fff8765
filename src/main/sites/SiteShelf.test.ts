import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk, SettingsFile } from '../store';
import { siteHandlers } from './handlers';
import { SiteShelf, siteSettingsSchema } from './SiteShelf';

const SHIPPED = join(import.meta.dirname, '../../../resources/sites');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-sites-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const shelf = (sites = SHIPPED) =>
  new SiteShelf(
    sites,
    new SettingsFile({
      path: join(folder, 'sites.json'),
      schema: siteSettingsSchema,
      fallback: {},
      disk: realDisk,
      log: () => undefined,
    }),
  );

describe('the shipped site', () => {
  it('is whole: its page, pop-up, words and style sheet need no other file', async () => {
    const { theme, address, sections } = await shelf().current();
    expect(address).toMatch(/^https:\/\/[^/]+$/);
    expect(sections.length).toBeGreaterThan(0);
    expect(theme.template).toContain('<!doctype html>');
    expect(theme.css).toContain('url("data:font/woff2;base64,');
    expect(theme.css).not.toMatch(/url\((?!["']?(data:|#))|@import/);
    expect(theme.template + theme.firstVisit).not.toMatch(/<script|<iframe|<link| on\w+=| style=/i);
    // A section goes by its English name where no other is given.
    const words = Object.keys(theme.words.en).sort();
    const inChinese = Object.keys(theme.words['zh-Hans']).filter((word) => !word.startsWith('section:'));
    expect(inChinese.sort()).toEqual(words);
  });

  it('keeps her attribution style over the shipped one', async () => {
    const sites = shelf();
    const { id } = await sites.current();
    expect((await sites.setAttribution(id, 'credit'))?.attribution).toBe('credit');
    expect((await shelf().current()).attribution).toBe('credit');
    expect(await readdir(folder)).toEqual(['sites.json']);
  });

  it('falls back to the shipped style when her setting cannot be read, and keeps a copy of it', async () => {
    await writeFile(join(folder, 'sites.json'), '{"lampwright": {"attri');
    expect((await shelf().current()).attribution).toBe('lead-in');
    expect(await readFile(join(folder, 'sites.json.unreadable'), 'utf8')).toBe('{"lampwright": {"attri');
  });
});

it('answers for a site that is not there', async () => {
  const answer = await siteHandlers(shelf())['sites.setAttribution']({
    siteId: 'nowhere',
    attribution: 'credit',
  });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});

it('rejects when no site is shipped, instead of drawing an empty page', async () => {
  await expect(shelf(join(folder, 'none')).current()).rejects.toThrow();
  await expect(shelf(folder).current()).rejects.toThrow('No site is shipped');
});
