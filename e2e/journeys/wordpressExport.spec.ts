import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { answerSaveDialog } from '../driver/answerSaveDialog';
import { articlesFolder, readArticles } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import { keepShelf, shelfId } from '../driver/keepShelf';
import { expect, test } from '../driver/test';

const OF_A_SITE = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"><channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://news.example</wp:base_blog_url>
<wp:author><wp:author_login>ines</wp:author_login><wp:author_display_name>Ines Marlow</wp:author_display_name></wp:author>
<item><title><![CDATA[灯塔之夜]]></title><link>https://news.example/night/</link><dc:creator>ines</dc:creator>
<content:encoded><![CDATA[<!-- wp:paragraph --><p>海鸥归来。</p><!-- /wp:paragraph -->

<!-- wp:image {"id":5} --><figure class="wp-block-image"><img src="https://news.example/gull.jpg" alt="" class="wp-image-5"/></figure><!-- /wp:image -->]]></content:encoded>
<wp:post_id>12</wp:post_id><wp:post_date_gmt>2025-03-01 08:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>About</title><wp:post_id>2</wp:post_id><wp:post_type>page</wp:post_type></item>
<item><title>Cut`;

test('articles go into one file for WordPress, and come back out of it whole and once', async ({
  start,
  dataDir,
}) => {
  await keepShelf(dataDir, 3, (number) => ({ slug: `lamp-${number}`, section: 'Harbours', tags: ['lamps'] }));
  const before = await readArticles(dataDir);
  const file = join(dataDir, 'for-wordpress.xml');
  let galley = await start();
  await answerSaveDialog(galley.app, file);
  await galley.desk.command('Export articles');
  const dialog = galley.desk.dialog('Export articles');
  await dialog.getByRole('radio', { name: 'WordPress export file' }).check();
  await expectAccessible(galley);
  await dialog.getByRole('button', { name: 'Choose file…' }).click();
  await expect(galley.page.getByText(`3 articles are exported to ${file}.`)).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain('<wp:post_name><![CDATA[lamp-3]]></wp:post_name>');

  // Without two of them.
  await galley.close();
  const kept = (name: string) => name.startsWith(shelfId(1));
  for (const name of (await readdir(articlesFolder(dataDir))).filter((each) => !kept(each)))
    await rm(join(articlesFolder(dataDir), name));
  galley = await start();
  const { app, desk, page } = galley;
  await answerOpenDialog(app, file);
  await desk.command('Import');
  await expect(page.getByText('2 articles are imported.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('1 post is here already, and was left alone: “Lamp 1”.')).toBeVisible();
  await expectAccessible(galley);
  const byId = (articles: { id: string }[]) =>
    articles
      .toSorted((one, other) => one.id.localeCompare(other.id))
      .map(({ id, ...article }) => ({ id, ...article }));
  const after = await readArticles(dataDir);
  expect(byId(after).map(({ id }) => id)).toEqual(byId(before).map(({ id }) => id));
  for (const article of before) {
    const { headline, slug, section, tags, createdAt, changedAt, status } = article;
    const back = after.find(({ id }) => id === article.id);
    expect(back).toMatchObject({ headline, slug, section, tags, createdAt, changedAt, status });
  }
});

test('of a site’s export that is cut off she gets the posts before, and hears what did not come', async ({
  galley,
  dataDir,
}) => {
  const { app, desk, page } = galley;
  const file = join(dataDir, 'news.xml');
  await writeFile(file, OF_A_SITE);
  await answerOpenDialog(app, file);
  await desk.command('Import');
  await expect(page.getByText('1 article is imported.')).toBeVisible({ timeout: 30_000 });
  await expect(
    page.getByText('The file breaks off, as a file does that was not saved to its end'),
  ).toBeVisible();
  await expect(page.getByText('Not posts, and left in the file: 1 page.')).toBeVisible();
  await expect(page.getByText('1 picture is not in the file')).toBeVisible();
  await desk.row('灯塔之夜').click();
  await expect(desk.headline).toHaveValue('灯塔之夜');
  await expect(desk.body).toContainText('海鸥归来。');
  const article = (await readArticles(dataDir)).find(({ headline }) => headline === '灯塔之夜');
  expect(article).toMatchObject({
    ...{ byline: 'Ines Marlow', status: 'published', language: 'zh-Hans' },
    createdAt: '2025-03-01T08:00:00.000Z',
  });

  const page_ = join(dataDir, 'page.xml');
  await writeFile(page_, '<!DOCTYPE html><html><body>One<br>Two</body></html>');
  await answerOpenDialog(app, page_);
  await desk.command('Import');
  await expect(page.getByText('Nothing was imported.')).toBeVisible();
  await expect(page.getByText('“page.xml” is a web page and no export of WordPress.')).toBeVisible();
});
