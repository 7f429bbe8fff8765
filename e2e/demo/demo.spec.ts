import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Article } from '../../src/shared/article/article';
import { FORMAT_DESCRIPTIONS, FORMATS } from '../../src/shared/export/format';
import { ATTRIBUTION_NAMES, ATTRIBUTION_STYLES } from '../../src/shared/source/attribution';
import { WIDTH_NAMES } from '../driver/Desk';
import { exportFile } from '../driver/exportFile';
import { InputMethod } from '../driver/InputMethod';
import { ROOT } from '../driver/root';
import { expect, test } from '../driver/test';
import { fillSources, typeArticle } from '../driver/typeArticle';

// The whole job on the sample article, each step reported. Run by `npm run demo -- --out DIR`.

const out = resolve(process.env['GALLEY_DEMO_OUT'] ?? 'demo');
const sample = async (name: string): Promise<Article> =>
  JSON.parse(await readFile(join(ROOT, 'resources', 'samples', name), 'utf8')) as Article;

test('the whole job on the sample article', async ({ start }) => {
  test.setTimeout(300_000);
  const english = await sample('sample.json');
  const chinese = await sample('sample.zh.json');
  await mkdir(join(out, 'exports'), { recursive: true });
  await mkdir(join(out, 'screenshots'), { recursive: true });

  const galley = await test.step('Start Galley', () =>
    // The sample is of a desk that writes “harbour”.
    start({ locale: 'en_GB.UTF-8' }));
  const { desk, page } = galley;
  let pictures = 0;
  const picture = async (name: string, colorScheme: 'light' | 'dark' = 'light') => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    pictures += 1;
    const file = `${String(pictures).padStart(2, '0')}-${name}-${colorScheme}.png`;
    await page.screenshot({ path: join(out, 'screenshots', file) });
  };
  const bothPictures = async (name: string) => {
    await picture(name, 'dark');
    await picture(name, 'light');
  };
  await page.setViewportSize({ width: 1440, height: 900 });

  await test.step('Show the empty library', async () => {
    await expect(desk.library.getByText('Articles you write appear here')).toBeVisible();
    await bothPictures('empty-library');
  });

  await test.step('Write the article and its quotations', async () => {
    await typeArticle(desk, english);
    const quotations = english.body.root.children.filter(({ type }) => type === 'quotation');
    await expect(desk.quotations).toHaveCount(quotations.length);
  });

  await test.step('Say where each quotation is from', async () => {
    await desk.openSource(0);
    await picture('source-dialog');
    await desk.closeDialog('Source');
    await fillSources(desk, english);
    for (const { outlet } of english.sources) {
      await expect(desk.body.getByRole('blockquote', { name: outlet }).first()).toBeVisible();
    }
  });

  await test.step('Show the details', () => bothPictures('details'));

  await test.step('See it in its published layout', async () => {
    await desk.showPane('Preview');
    await expect.poll(() => desk.previewHtml()).toContain(english.headline.slice(0, 20));
    await expect(desk.preview.contentFrame().getByRole('blockquote').first()).toBeVisible();
    await desk.focusBody();
    await desk.press('Mod+Home');
    await expect(desk.preview.contentFrame().getByRole('heading', { level: 1 })).toBeInViewport();
    await desk.headline.scrollIntoViewIfNeeded();
    await bothPictures('article-and-preview');
  });

  for (const width of WIDTH_NAMES) {
    await test.step(`Preview on ${width}`, async () => {
      await desk.chooseWidth(width);
      await picture(`preview-${width.toLowerCase()}`);
    });
  }

  await test.step('Preview a first visit', async () => {
    await desk.chooseWidth('Desktop');
    await page.getByRole('switch', { name: 'First visit' }).click();
    await picture('first-visit');
    await page.getByRole('switch', { name: 'First visit' }).click();
  });

  for (const style of ATTRIBUTION_STYLES) {
    await test.step(`Name sources: ${ATTRIBUTION_NAMES[style]}`, async () => {
      await desk.chooseAttribution(ATTRIBUTION_NAMES[style]);
      await picture(`attribution-${style}`);
      await exportFile(galley, 'web-page', join(out, 'exports', `web-page-${style}.html`));
      await desk.button('Dismiss').click();
    });
  }
  await desk.chooseAttribution(ATTRIBUTION_NAMES['lead-in']);

  for (const format of FORMATS) {
    const { name, extension } = FORMAT_DESCRIPTIONS[format];
    await test.step(`Export as ${name}`, async () => {
      await desk.openExport(format);
      await picture(`export-${format}`);
      await desk.closeDialog('Export');
      await exportFile(galley, format, join(out, 'exports', `${format}.${extension}`));
      await desk.button('Dismiss').click();
    });
  }

  await test.step('Find a command', async () => {
    await desk.press('Mod+K');
    await expect(desk.dialog('Commands')).toBeVisible();
    await bothPictures('commands');
    await desk.closeDialog('Commands');
  });

  await test.step('Write in Chinese, by pinyin too', async () => {
    await typeArticle(desk, chinese);
    const method = await InputMethod.of(page);
    await method.compose('deng');
    await picture('chinese-composing');
    await method.commit('灯');
    await desk.press('Backspace');
    await fillSources(desk, chinese);
    await desk.showPane('Preview');
    await expect.poll(() => desk.previewHtml()).toContain(chinese.headline.slice(0, 6));
    await expect(desk.preview.contentFrame().getByRole('blockquote').first()).toBeVisible();
    await bothPictures('chinese');
    await exportFile(galley, 'web-page', join(out, 'exports', 'chinese.html'));
  });

  await test.step('Find an article by a two-character word', async () => {
    await desk.search.fill('渔民');
    await expect(desk.library.getByText('2 articles found')).toBeVisible();
    // One article says it in its headline, the other in what it quotes.
    await expect(desk.row(/Port Sorrel switches/)).toContainText('渔民');
    await picture('search');
    await desk.search.fill('');
  });

  for (const [name, width, height] of [
    ['wide', 1680, 1000],
    ['medium', 1200, 800],
    ['narrow', 900, 700],
  ] as const) {
    await test.step(`Show a ${name} window`, async () => {
      await page.setViewportSize({ width, height });
      await picture(`window-${name}`);
    });
  }
});
