import { join } from 'node:path';
import { readArticles } from '../driver/articleFiles';
import { WIDTH_NAMES } from '../driver/Desk';
import { exportFile } from '../driver/exportFile';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

/** The furniture of the site's page, in the order in which it stands around an article. */
const FURNITURE = [/ebooks/i, /subscribe/i, /support/i, /toggl/i, /anti-censorship/i];

async function writeSample({ desk, dataDir }: Galley): Promise<void> {
  await desk.startArticle('Lamps of Port Sorrel');
  await desk.focusBody();
  await desk.write('The town argues, as The Kestrel Ledger reports:', '');
  await desk.quote('“We light what we can,” she said.');
  await desk.fillSource(0, {
    Outlet: 'The Kestrel Ledger',
    Author: 'Mara Fenwick',
    Title: 'Who lights the harbour',
    URL: 'https://kestrel-ledger.example/harbour',
  });
  await desk.showPane('Preview');
  await expect.poll(() => desk.previewHtml()).toContain('We light what we can');
  // The last save dates the page; until then it may still change by itself.
  await expect
    .poll(async () => {
      const [article] = await readArticles(dataDir);
      const isWhole = article !== undefined && article.slug !== '' && article.sources.length === 1;
      return isWhole && (await desk.previewHtml()).includes(`datetime="${article.changedAt}"`);
    })
    .toBe(true);
}

test('the page follows her words', async ({ galley }) => {
  const { desk } = galley;
  await writeSample(galley);
  await desk.focusBody();
  await desk.press('Mod+End');
  await desk.page.keyboard.type('A word just typed.');
  await expect.poll(() => desk.previewHtml()).toContain('A word just typed.');
  await desk.headline.click();
  await desk.press('End');
  await desk.page.keyboard.type(', again');
  await expect.poll(() => desk.previewHtml()).toContain('Lamps of Port Sorrel, again');
});

test('the page follows while she writes without a pause', async ({ galley }) => {
  const { desk } = galley;
  await desk.startArticle('Lamps of Port Sorrel');
  await desk.showPane('Preview');
  await desk.focusBody();
  // Keys of a hand that never rests; a driver's own come too far apart on a busy machine.
  const writing = await desk.page.evaluate(() =>
    setInterval(() => document.execCommand('insertText', false, 'o'), 20),
  );
  await expect.poll(() => desk.previewHtml()).toContain('oooo');
  await desk.page.evaluate((timer) => clearInterval(timer), writing);
});

test('the furniture stands around it in its order, and the pop-up only on a first visit', async ({
  galley,
}) => {
  const { desk } = galley;
  await writeSample(galley);
  const html = await desk.previewHtml();
  const places = FURNITURE.map((piece) => html.slice(html.indexOf('We light')).search(piece));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));

  const page = desk.page.frameLocator('iframe[title="Preview"]');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const firstVisit = desk.page.getByRole('switch', { name: 'First visit' });
  await firstVisit.click();
  await expect.poll(async () => (await desk.previewHtml()).length).toBeGreaterThan(html.length);
  await firstVisit.click();
  await expect.poll(() => desk.previewHtml()).toBe(html);
});

test('each width shows the same page', async ({ galley }) => {
  const { desk, page } = galley;
  await writeSample(galley);
  const html = await desk.previewHtml();
  const widths: number[] = [];
  // Where its foot has the least room.
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const name of WIDTH_NAMES) {
    await desk.chooseWidth(name);
    const foot = await page.getByText(/^Same page as the export/).boundingBox();
    expect((foot?.x ?? 0) + (foot?.width ?? 0), name).toBeLessThanOrEqual(1280 - 16);
    widths.push(
      await desk.preview.evaluate((frame) => (frame as HTMLIFrameElement).contentWindow?.innerWidth ?? 0),
    );
    expect(await desk.previewHtml(), name).toBe(html);
  }
  const [phone = 0, tablet = 0, desktop = 0] = widths;
  expect(phone).toBeLessThan(tablet);
  expect(tablet).toBeLessThan(desktop);
});

test('the preview runs no code and asks the network for nothing', async ({ galley }) => {
  await writeSample(galley);
  const sandbox = await galley.desk.preview.getAttribute('sandbox');
  expect(sandbox).not.toBeNull();
  expect(sandbox).not.toContain('allow-scripts');
  expect(galley.watch.foreignRequests).toEqual([]);
});

test('the three ways to name a source', async ({ galley, dataDir }) => {
  const { desk } = galley;
  await writeSample(galley);
  const styles = [
    [
      'In the lead-in sentence',
      /<a[^>]* href="https:\/\/kestrel-ledger\.example\/harbour"[^>]*>[^<]*The Kestrel Ledger/,
    ],
    ['[Source] at the end', /\[<a[^>]* href="https:\/\/kestrel-ledger\.example\/harbour"[^>]*>Source<\/a>\]/],
    ['Credit line', /Mara Fenwick/],
  ] as const;
  const pages = new Set<string>();
  for (const [index, [name, mark]] of styles.entries()) {
    await desk.chooseAttribution(name);
    await expect.poll(() => desk.previewHtml(), { message: name }).toMatch(mark);
    pages.add(await exportFile(galley, 'web-page', join(dataDir, `style-${index}.html`)));
  }
  expect(pages.size).toBe(3);
});

test('Chinese text is marked as Chinese', async ({ galley: { desk } }) => {
  await desk.startArticle('海港灯税引发争议');
  await desk.showPane('Details');
  await desk.choose(desk.details, 'Language', 'Chinese, simplified');
  await desk.focusBody();
  await desk.write('港口的人们意见不一。');
  await desk.showPane('Preview');
  await expect.poll(() => desk.previewHtml()).toContain('港口的人们意见不一');
  await expect
    .poll(() => desk.previewHtml())
    .toMatch(/<article[^>]* lang="zh-Hans"|<html[^>]* lang="zh-Hans"/);
});

test('the page for paper shows its margins', async ({ galley: { desk } }) => {
  await desk.startArticle('On paper');
  await desk.showPane('Preview');
  const page = desk.preview.contentFrame().locator('body');
  await desk.chooseWidth('Print');
  await expect(page).toHaveCSS('padding-left', /^83/);
  // Its address, which comes later, stands before the style sheet in the page.
  await expect.poll(() => desk.previewHtml()).toContain('on-paper');
  await expect(page).toHaveCSS('padding-left', /^83/);
  await desk.chooseWidth('Desktop');
  await expect(page).toHaveCSS('padding-left', '0px');
});
