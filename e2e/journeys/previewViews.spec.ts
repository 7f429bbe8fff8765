import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { linesOf, readArticle } from '../driver/articleFiles';
import { exportFile } from '../driver/exportFile';
import type { Galley } from '../driver/launchGalley';
import { ROOT } from '../driver/root';
import { expect, test } from '../driver/test';

/** Two sites: the shipped one, and a mirror of it that wears the plain reading page. */
test.beforeEach(async ({ dataDir }) => {
  const shipped = JSON.parse(await readFile(join(ROOT, 'resources/sites/lampwright.json'), 'utf8'));
  const mirror = { ...shipped, id: 'mirror', name: 'Mirror', themeId: 'reading' };
  const folder = join(dataDir, 'library', 'sites');
  await mkdir(folder, { recursive: true });
  for (const site of [shipped, mirror])
    await writeFile(join(folder, `${site.id}.json`), JSON.stringify(site));
});

async function write({ desk }: Galley, headline: string, words: string): Promise<void> {
  await desk.startArticle(headline);
  await desk.focusBody();
  await desk.write(words);
  await desk.showPane('Preview');
  await expect.poll(() => desk.previewHtml()).toContain(words.slice(0, 5));
}

test('the article of the preview is that of the export to the byte, in either theme and language', async ({
  galley,
  dataDir,
}) => {
  const { desk, page } = galley;
  const site = page.getByRole('combobox', { name: 'Site' });
  for (const [headline, words, language] of [
    ['Lamps', '“We light what we can,” she said — “and so?”', 'en'],
    ['港口的灯', '“挂在防波堤上，”他说，“又不用批准。”', 'zh-Hans'],
  ] as const) {
    await write(galley, headline, words);
    // The language follows the first words.
    await expect.poll(() => desk.previewHtml()).toContain(`<html lang="${language}"`);
    const bodies: string[] = [];
    for (const name of ['Lampwright', 'Mirror']) {
      await site.selectOption(name);
      const mark = name === 'Mirror' ? 'class="name-row"' : 'class="wrap nameplate"';
      await expect.poll(() => desk.previewHtml()).toContain(mark);
      const file = await exportFile(galley, 'web-page', join(dataDir, `${headline}-${name}.html`));
      expect(file).toContain(mark);
      const [, exported] = /(<main[^]*<\/main>)/.exec(file) ?? [];
      // Both through the one parser: a file may say in other letters what the page is.
      const parsed = await page.evaluate(
        (html) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML,
        exported ?? '',
      );
      await expect
        .poll(() =>
          desk.preview
            .contentFrame()
            .locator('main')
            .evaluate((main) => main.outerHTML),
        )
        .toBe(parsed.trim());
      const [, body] = /<div class="body">([^]*?)<\/div>/.exec(file) ?? [];
      bodies.push(body ?? '');
    }
    expect(bodies[0]).toContain(words.slice(0, 4));
    expect(bodies[1]).toBe(bodies[0]);
  }
});

test('dark as readers see it, and the cards by which they find it', async ({ galley, dataDir }) => {
  const { desk, page } = galley;
  await write(galley, 'Lamps of Port Sorrel', 'The town argues.');
  // The page names the instant of the last save.
  const kept = () => readArticle(dataDir, 'Lamps of Port Sorrel');
  await expect.poll(async () => linesOf(await kept())).toEqual(['The town argues.']);
  const { changedAt = '' } = (await kept()) ?? {};
  await expect.poll(() => desk.previewHtml()).toContain(changedAt);
  const text = await desk.previewHtml();
  const body = desk.preview.contentFrame().locator('body');
  await expect(body).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await page.getByRole('switch', { name: 'Dark' }).click();
  await expect(body).toHaveCSS('background-color', 'rgb(23, 22, 20)');
  await desk.chooseWidth('Print');
  await expect(body).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  expect(await desk.previewHtml()).toBe(text);

  const views = page.getByRole('radiogroup', { name: 'View' });
  const pane = page.getByRole('region', { name: 'Preview' });
  for (const name of ['Front-page card', 'Search result', 'Social card']) {
    await views.getByRole('radio', { name }).check({ force: true });
    const card = pane.getByRole('article', { name });
    await expect(card.getByRole('heading')).toContainText('Lamps of Port Sorrel');
    await expect(pane.getByRole('list', { name: 'What is missing or cut' })).toContainText('No standfirst');
  }
  await expect(pane.getByText('No picture: the social card shows none.')).toBeVisible();
  await desk.page.getByRole('textbox', { name: 'Standfirst' }).fill('Eleven lamps went out.');
  await expect(pane.getByRole('article', { name: 'Social card' })).toContainText('Eleven lamps went out.');
  await views.getByRole('radio', { name: 'Page', exact: true }).check({ force: true });
  await expect(desk.preview).toBeVisible();
});

test('the preview wears the style sheet of a saved page, and what was dropped is said', async ({
  galley,
  dataDir,
}) => {
  const { app, desk, page } = galley;
  const saved = join(dataDir, 'Tide.html');
  await writeFile(
    saved,
    `<!doctype html><title>Tide</title><style>.entry-content p { color: rgb(1, 2, 3); background: url(https://far.example/a.png) }</style>
    <script src="https://far.example/a.js"></script><body><header class="top">The Tide</header>
    <article class="post"><h1>Old</h1><div class="entry-content"><p>Old words</p></div></article></body>`,
  );
  await write(galley, 'Lamps', 'The town argues.');
  await answerOpenDialog(app, [saved]);
  await desk.command('Import stylesheet');
  const dialog = page.getByRole('dialog', { name: 'Import stylesheet' });
  await expect(dialog).toContainText('Left out: 1 script and 1 picture or font that is not beside the page.');
  await expect(dialog).toContainText('once it is chosen in Sites… and the site is saved.');
  await expect(dialog).toContainText('its furniture, stands there plain');
  await dialog.getByRole('button', { name: 'Close' }).click();
  const themes = await readdir(join(dataDir, 'library', 'themes'));
  expect(themes).toEqual(['tide']);

  // As the dialog "Sites" does it.
  const file = join(dataDir, 'library', 'sites', 'mirror.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"reading"', '"tide"'));
  await page.getByRole('combobox', { name: 'Site' }).selectOption('Mirror');
  const shown = desk.preview.contentFrame();
  await expect(shown.locator('article.post .entry-content p')).toHaveCSS('color', 'rgb(1, 2, 3)');
  await expect(shown.locator('.top')).toHaveText('The Tide');
  await expect(shown.locator('h1')).toHaveText('Lamps');

  // Changed beside Galley, it is worn as soon as she is back in the window.
  const sheet = join(dataDir, 'library', 'themes', 'tide', 'styles', 'imported.css');
  await writeFile(sheet, (await readFile(sheet, 'utf8')).replace(/rgb\([^)]*\)|#010203/, 'rgb(4, 5, 6)'));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(shown.locator('article.post .entry-content p')).toHaveCSS('color', 'rgb(4, 5, 6)');

  // It goes once no site wears it.
  await desk.command('Sites');
  const sites = desk.dialog('Sites');
  await sites.getByRole('button', { name: 'Remove theme…' }).click();
  const removal = desk.dialog('Remove theme?');
  await expect(removal.getByRole('alert')).toContainText('Worn by Mirror.');
  await removal.getByRole('button', { name: 'Keep theme' }).click();
  await desk.choose(sites, 'Site', 'Mirror');
  await desk.choose(sites, 'Theme', 'Plain reading page');
  await sites.getByRole('button', { name: 'Save site' }).click();
  await expect(sites.getByText('Mirror is saved.')).toBeVisible();
  await sites.getByRole('button', { name: 'Remove theme…' }).click();
  await removal.getByRole('button', { name: 'Remove theme' }).click();
  await expect(removal).toBeHidden();
  await expect(sites.getByRole('button', { name: 'Remove theme…' })).toBeHidden();
  expect(await readdir(join(dataDir, 'library', 'themes'))).toEqual([]);

  await answerOpenDialog(app, [saved]);
  await sites.getByRole('button', { name: 'Import stylesheet…' }).click();
  await expect(dialog).toContainText('This site has it chosen');
  // Else she is asked before Galley quits.
  await dialog.getByRole('button', { name: 'Close' }).click();
  await sites.getByRole('button', { name: 'Undo changes' }).click();
});

const NEVER_FIRST = /[，。：；、！？」』）》”]/;

/** What the lines of the text begin with, at each of many widths. */
const lineStarts = (place: Locator): Promise<string[]> =>
  place.evaluate((element) => {
    const frame = element as HTMLElement;
    const { fontSize } = getComputedStyle(frame);
    const starts = new Set<string>();
    const words = frame.ownerDocument.createRange();
    const texts = frame.ownerDocument.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
    for (let width = 3 * parseFloat(fontSize); width < 800; width += 5) {
      frame.style.width = `${width}px`;
      texts.currentNode = frame;
      let last = Number.NEGATIVE_INFINITY;
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
        for (let at = 0; at < (text.nodeValue ?? '').length; at += 1) {
          words.setStart(text, at);
          words.setEnd(text, at + 1);
          const [box] = words.getClientRects();
          if (box === undefined) continue;
          if (box.top > last + box.height / 2) starts.add(text.nodeValue?.[at] ?? '');
          last = box.top;
        }
    }
    frame.style.width = '';
    return [...starts];
  });

for (const [language, headline] of [
  ['zh-Hant', '霧港四十年潮位記錄：「誰把尺子挪走了？」——一份《潮位簿》的來歷，與它的下落。'],
  ['zh-Hans', '雾港四十年潮位记录：“谁把尺子挪走了？”——一份《潮位簿》的来历、与它的下落！'],
] as const)
  test(`no line of a headline in ${language} begins with a mark`, async ({ galley }) => {
    const { desk, page } = galley;
    await write(galley, headline, '港口的人們意見不一。港口的人们意见不一。');
    await desk.press('Enter');
    await desk.press('Mod+Alt+2');
    await desk.write(headline);
    await desk.showPane('Details');
    await desk.choose(
      desk.details,
      'Language',
      language === 'zh-Hant' ? 'Chinese, traditional' : 'Chinese, simplified',
    );
    await desk.showPane('Preview');
    await expect.poll(() => desk.previewHtml()).toContain(`<html lang="${language}"`);
    const shown = desk.preview.contentFrame();
    const site = page.getByRole('combobox', { name: 'Site' });
    for (const name of ['Lampwright', 'Mirror']) {
      await site.selectOption(name);
      const mark = name === 'Mirror' ? 'class="name-row"' : 'class="wrap nameplate"';
      await expect.poll(() => desk.previewHtml()).toContain(mark);
      for (const level of [1, 2]) {
        const starts = await lineStarts(shown.getByRole('main').getByRole('heading', { level }));
        expect(starts.length).toBeGreaterThan(3);
        expect(starts.join('')).not.toMatch(NEVER_FIRST);
      }
    }
    for (const place of [desk.headline.locator('xpath=preceding-sibling::*'), desk.body.getByRole('heading')])
      expect((await lineStarts(place)).join('')).not.toMatch(NEVER_FIRST);
  });

test('the page is laid out as wide as the pane says, and scrolls', async ({ galley }) => {
  const { desk, page } = galley;
  await write(galley, 'Lamps', 'The town argues.');
  await desk.focusBody();
  await desk.write(...Array.from({ length: 60 }, (_, at) => `Lamp ${at}`));
  await expect.poll(() => desk.previewHtml()).toContain('Lamp 59');
  /** What its page says of itself, asked from outside: within it nothing runs. */
  const ask = (what: 'clientWidth' | 'scrollTop') =>
    desk.preview.evaluate(
      (frame, name) => (frame as HTMLIFrameElement).contentDocument?.documentElement[name],
      what,
    );
  for (const [name, width] of [
    ['Phone', 390],
    ['Tablet', 820],
    ['Desktop', 1280],
    ['Print', 794],
  ] as const) {
    await desk.chooseWidth(name);
    await expect(page.getByText(`${width} pixels wide`)).toBeVisible();
    await expect.poll(() => ask('clientWidth')).toBe(width);
  }
  await desk.focusBody();
  await desk.press('Mod+Home');
  await expect.poll(() => ask('scrollTop')).toBe(0);
  const box = (await desk.preview.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => ask('scrollTop')).toBeGreaterThan(0);
  await page.mouse.down();
  await page.mouse.up();
  await desk.press('End');
  await expect.poll(() => ask('scrollTop')).toBeGreaterThan(300);
});
