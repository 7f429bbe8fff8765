import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../src/shared/article/article';
import type { Block, Picture } from '../../src/shared/article/blocks/index';
import type { Inline } from '../../src/shared/article/inline';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { articlesFolder, linesOf, readArticles } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import { keepArticle } from '../driver/keepArticle';
import { makePicture } from '../driver/makePicture';
import { shelfId } from '../driver/keepShelf';
import { expect, test } from '../driver/test';

const SOURCE = {
  ...{ id: 'ledger', outlet: 'The Kestrel Ledger', author: 'Maren Oduya', title: 'Who counts the gulls?' },
  ...{ url: 'https://kestrel.example/gulls', published: '2026-11-22', accessed: '2026-11-23' },
  ...{ language: 'en' as const, archived: 'https://mirrors.example/gulls' },
};
const said = (text: string): Inline => ({ type: 'text', text, format: 0 });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children }) as Block;

/** Three articles: with a picture, with a quotation and a footnote, and a Chinese one that is a version of it. */
async function keepThree(dataDir: string): Promise<void> {
  const bytes = await makePicture(8, 6);
  const media = `${createHash('sha256').update(bytes).digest('hex')}.jpg`;
  const folder = join(dataDir, 'library', 'media');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, media), bytes);
  const picture: Picture = {
    ...{ type: 'picture', media, width: 8, height: 6, size: 'text', alt: 'A gull', caption: 'The gull' },
    ...{ credit: 'Maren Oduya', licence: 'CC BY 4.0', link: '' },
  };
  const body = (...children: Block[]): Article['body'] => ({ root: { type: 'root', children } });
  const filed = { byline: 'Ines Marlow', section: 'Harbours', tags: ['fog', '007'], slug: 'two-gulls' };
  await keepArticle(dataDir, {
    ...{ id: shelfId(1), headline: '2026', status: 'ready', featured: media, ...filed },
    body: body(paragraph(said('A gull came in.')), picture),
  });
  const footnote: Inline = { type: 'footnote', sourceId: 'ledger', children: [said('Counted twice.')] };
  await keepArticle(dataDir, {
    ...{ id: shelfId(2), headline: 'Who counts?', standfirst: 'Gulls: a count', sources: [SOURCE] },
    body: body(paragraph(said('They were counted'), footnote, said('.')), {
      ...{ type: 'quotation', sourceId: 'ledger' },
      children: [paragraph(said('“One gull,” she wrote.'))] as never,
    }),
  });
  await keepArticle(dataDir, {
    ...{
      id: shelfId(3),
      headline: '谁来数海鸥',
      language: 'zh-Hans',
      translationOf: shelfId(2),
      slug: '海鸥',
    },
    body: body(paragraph(said('雾港的海鸥有人数。'))),
  });
}

/** All of an article but what Lexical adds to a body. */
function told(articles: readonly Article[]): object[] {
  return articles
    .map(({ body, ...fields }) => {
      const ids = JSON.stringify(body).match(/"(?:sourceId|media)":"[^"]*"/g);
      return { ...fields, lines: linesOf({ body, ...fields }), ids };
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

test('articles go out as a folder of Markdown and come back as they were', async ({ start, dataDir }) => {
  await keepThree(dataDir);
  const folder = join(dataDir, 'for-the-generator');
  await mkdir(folder);
  await writeFile(join(folder, 'readme.md'), '# Of this folder\n\nHers.');
  const galley = await start();
  const { app, desk, page } = galley;
  const before = told(await readArticles(dataDir));

  await desk.articles.focus();
  await desk.command('Export articles');
  const dialog = desk.dialog('Export articles');
  await expect(dialog.getByRole('combobox', { name: 'Articles' })).toHaveValue('all');
  await expect(dialog.getByRole('radio', { name: 'Markdown with front matter' })).toBeChecked();
  await expectAccessible(galley);
  await answerOpenDialog(app, folder);
  await dialog.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(page.getByText(`3 articles are exported to ${folder}.`)).toBeVisible();
  expect((await readdir(folder)).sort()).toEqual(
    ['.galley-articles.jsonl', '2026-11-01-two-gulls.md', '2026-11-01-Who-counts.md', '2026-11-01-海鸥.md']
      .concat('pictures', 'readme.md')
      .sort(),
  );
  expect(await readFile(join(folder, 'readme.md'), 'utf8')).toContain('Hers.');

  await desk.articles.press('ControlOrMeta+A');
  await desk.articles.press('Delete');
  await expect(page.getByText('3 articles are in the bin.')).toBeVisible();
  await desk.command('Bin');
  await desk.articles.press('ControlOrMeta+A');
  await desk.articles.press('Delete');
  await page
    .getByRole('dialog', { name: 'Delete 3 articles for good?' })
    .getByRole('button', { name: 'Delete for good' })
    .click();
  await expect(page.getByText('3 articles are deleted for good.')).toBeVisible();
  expect(await readArticles(dataDir)).toEqual([]);
  await desk.command('Bin');
  await rm(join(folder, 'readme.md'));

  await desk.command('Import folder');
  const asked = desk.dialog('Import folder');
  await expect(asked).toContainText('3 files of Markdown');
  await expectAccessible(galley);
  await asked.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('3 articles are imported.')).toBeVisible();
  expect(told(await readArticles(dataDir))).toEqual(before);

  // The second time they are there already.
  await desk.command('Import folder');
  await asked.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Nothing was imported.')).toBeVisible();
  await expect(page.getByText('In the library already, and left as it is there.')).toBeVisible();
  expect(await readdir(articlesFolder(dataDir))).toHaveLength(3);
  await desk.command('Import folder');
  await asked.getByRole('radio', { name: 'Import each as a copy' }).check();
  await asked.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('3 articles are imported.')).toBeVisible();
  expect(await readdir(articlesFolder(dataDir))).toHaveLength(6);
});

test('a folder of other programs comes in file by file, and a bad one keeps no other from it', async ({
  start,
  dataDir,
}) => {
  const folder = join(dataDir, 'site');
  await mkdir(join(folder, 'posts'), { recursive: true });
  await mkdir(join(folder, '.git'));
  await writeFile(join(folder, 'gull.jpg'), await makePicture(8, 6));
  await writeFile(
    join(folder, 'posts', 'a.md'),
    '---\ntitle: Fog\ndate: 2020-05-06\nlayout: post\n---\n\n![A gull](../gull.jpg)\n\n![No](../../secret.png)\n\nWords.\n',
  );
  await writeFile(join(folder, 'posts', 'b.md'), Buffer.from([0, 1, 2, 3, 0xff]));
  await writeFile(join(folder, 'posts', 'c.md'), '---\ntitle: [a\n\tb\n---\n\nMore words.\n');
  await writeFile(join(folder, '.git', 'd.md'), '# Hidden');
  const { app, desk, page } = await start();
  await answerOpenDialog(app, folder);
  await desk.command('Import folder');
  const asked = desk.dialog('Import folder');
  await expect(asked).toContainText('3 files of Markdown');
  await expect(asked).toContainText('1 other file is not read but for those pictures.');
  await asked.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('2 articles are imported.')).toBeVisible();
  await expect(page.getByText('“b.md” is no text.')).toBeVisible();
  await expect(page.getByText('Its settings were left out: layout (post).')).toBeVisible();
  await expect(page.getByText(/Its address leads out of the folder\./)).toBeVisible();
  await expect(page.getByText(/The settings before its text could not be read/)).toBeVisible();
  const fog = (await readArticles(dataDir)).find(({ headline }) => headline === 'Fog');
  expect(fog?.createdAt).toBe('2020-05-06T12:00:00.000Z');
  expect(linesOf(fog)).toEqual(
    ['picture: A gull /  /  / ', 'paragraph: [No]', 'Words.'].map((line) => line.replace('paragraph: ', '')),
  );
});

test('what was changed by hand in a file comes into its article where she wants that, and nowhere else', async ({
  start,
  dataDir,
}) => {
  await keepThree(dataDir);
  const folder = join(dataDir, 'for-the-generator');
  await mkdir(folder);
  const { app, desk, page } = await start();
  await desk.articles.focus();
  await desk.command('Export articles');
  await answerOpenDialog(app, folder);
  await desk.dialog('Export articles').getByRole('button', { name: 'Choose folder…' }).click();
  await expect(page.getByText(`3 articles are exported to ${folder}.`)).toBeVisible();
  const before = told(await readArticles(dataDir));
  const path = join(folder, '2026-11-01-two-gulls.md');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('A gull came in.', 'Two gulls came in.'));

  await desk.command('Import folder');
  const asked = desk.dialog('Import folder');
  await asked.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Nothing was imported.')).toBeVisible();
  const differs = page.getByRole('listitem').filter({ hasText: 'The file says something else' });
  await expect(differs).toContainText('2026');
  await expect(differs).not.toContainText('Who counts?');
  expect(told(await readArticles(dataDir))).toEqual(before);
});
