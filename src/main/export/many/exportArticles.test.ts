import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Article, newArticle } from '../../../shared/article/article';
import { fail, ok } from '../../../shared/lib/result';
import { lampwright } from '../../../shared/site/testing/lampwright';
import { realDisk } from '../../store';
import { BulkRun } from '../../library';
import { exportArticles } from './exportArticles';
import { writeFiles } from './writeFiles';
import { writeWxr, type WxrParts } from './writeWxr';
import { saveExport } from '../saveExport';

const missing = { code: 'not-found' as const, happened: 'Gone.', safe: '', next: '' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-bulk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function exporting(...articles: Partial<Article>[]) {
  const kept = articles.map((fields, at) => ({
    ...newArticle(`${at}`, '2026-11-24T08:00:00.000Z', 'en'),
    ...fields,
  }));
  const writer = writeFiles(folder, 'markdown', async ({ headline }, path) => {
    const saved = await saveExport({ path, mayReplace: false }, headline, realDisk);
    const losses =
      headline === 'Lossy' ? [{ what: 'Markdown cannot carry underlining.', where: 'The lamp' }] : [];
    const post = { format: 'markdown' as const, fileName: 'not-asked.md', mediaType: 'text/markdown' };
    return saved.ok ? ok({ ...post, text: headline, losses, siteNotes: [], notes: [] }) : saved;
  });
  return exportArticles([...kept.map(({ id }) => id), 'gone'], writer, {
    run: new BulkRun(() => undefined),
    articles: {
      read: async (id) => {
        const article = kept.find((one) => one.id === id);
        return article ? ok(article) : fail(missing);
      },
    },
  });
}

test('each article gets a file of its own, and no name is given twice, in any case', async () => {
  await writeFile(join(folder, 'tide.md'), 'hers');
  await mkdir(join(folder, 'lamp.md'));
  const exported = await exporting(
    { slug: 'tide', headline: 'One' },
    { slug: 'Tide', headline: 'Two' },
    { slug: 'lamp', headline: 'Three' },
    { headline: 'No slug: yet' },
    {},
  );
  expect(exported).toMatchObject({ value: { done: 5, place: folder, failed: [{ id: 'gone' }] } });
  expect((await readdir(folder)).sort()).toEqual(
    ['No slug- yet.md', 'Tide-3.md', 'lamp-2.md', 'lamp.md', 'tide-2.md', 'tide.md', 'untitled.md'].sort(),
  );
  expect(await readFile(join(folder, 'tide.md'), 'utf8')).toBe('hers');
  expect(await readFile(join(folder, 'tide-2.md'), 'utf8')).toBe('One');
});

test('what a file does not carry is listed with its headline', async () => {
  expect(await exporting({ headline: 'Whole' }, { headline: 'Lossy' })).toMatchObject({
    value: { losses: [{ headline: 'Lossy', losses: [{ what: 'Markdown cannot carry underlining.' }] }] },
  });
});

test('what keeps a file of all from being begun is said once, and found out once', async () => {
  const damaged = { code: 'damaged' as const, happened: 'A file is damaged.', safe: '', next: '' };
  const articles = ['1', '2', '3'].map((id) => newArticle(id, '2026-11-24T08:00:00.000Z', 'en'));
  let asked = 0;
  const parts = {
    siteFor: async () => lampwright(),
    holdings: async () => {
      asked += 1;
      return fail(damaged);
    },
  } as unknown as WxrParts;
  const writer = writeWxr({ path: join(folder, 'all.xml'), mayReplace: false }, parts);
  const exported = await exportArticles(
    articles.map(({ id }) => id),
    writer,
    {
      run: new BulkRun(() => undefined),
      articles: { read: async (id) => ok(articles.find((one) => one.id === id)!) },
    },
  );
  expect(exported).toEqual(fail(damaged));
  expect(await writer.write(articles[0]!)).toEqual(fail(damaged));
  expect(asked).toBe(1);
  expect(await writer.finish()).toEqual(ok(undefined));
  expect(await readdir(folder)).toEqual([]);
});
