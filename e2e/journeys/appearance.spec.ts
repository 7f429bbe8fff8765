import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { BlockKind } from '../../src/shared/article/blocks/index';
import { mediaOf } from '../../src/shared/article/picturesOf';
import { everyBlock } from '../../src/shared/export/testing/everyBlock';
import { articlesFolder, readArticle } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import { keepArticle } from '../driver/keepArticle';
import { keepPicture } from '../driver/keepPicture';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

async function openSample({ desk }: Galley): Promise<void> {
  await desk.startArticle('Lamps of Port Sorrel', 'Who pays for the light.');
  await desk.focusBody();
  await desk.write('The Kestrel Ledger reports:', '');
  await desk.quote('“We light what we can,” she said.');
  await desk.write('And so on.');
}

const VIEWS: Record<string, (galley: Galley) => Promise<unknown>> = {
  'an empty library': async () => undefined,
  'the details': async (galley) => {
    await openSample(galley);
    await galley.desk.showPane('Details');
  },
  'the source dialog': async (galley) => {
    await openSample(galley);
    await galley.desk.openSource(0);
  },
  'the sources to choose from': async (galley) => {
    await openSample(galley);
    await galley.desk.fillSource(0, { Outlet: 'The Kestrel Ledger', Published: '2 May 2026' });
    await galley.desk.focusBody();
    await galley.desk.press('Mod+End');
    await galley.desk.write('', '');
    await galley.desk.quote('“And what we cannot stays dark.”');
    const dialog = await galley.desk.openSource(1);
    await dialog.getByRole('button', { name: /^Use another source/ }).click();
    await expect(dialog.getByRole('list', { name: 'Sources' })).toBeVisible();
  },
  'the link dialog': async (galley) => {
    await openSample(galley);
    await galley.desk.press('Mod+Shift+U');
    await expect(galley.desk.dialog('Link')).toBeVisible();
  },
  'the slash menu': async (galley) => {
    await openSample(galley);
    await galley.desk.press('Enter');
    await galley.page.keyboard.type('/');
    await expect(galley.page.getByRole('listbox', { name: 'Insert' })).toBeVisible();
  },
  'an open menu': async (galley) => {
    await openSample(galley);
    await galley.page.getByRole('menubar').getByRole('menuitem', { name: 'Article' }).click();
    await expect(galley.page.getByRole('menu', { name: 'Article' })).toBeVisible();
  },
  'an article in Chinese': async ({ desk }) => {
    await desk.startArticle('灯税由谁来付', '一个港口，两种说法。');
    await desk.showPane('Details');
    await desk.choose(desk.details, 'Language', 'Chinese, simplified');
    await desk.focusBody();
    await desk.write('《红隼账报》写道：', '');
    await desk.quote('“灯是我们的。”');
    await desk.fillSource(0, { Outlet: '红隼账报' }, 'Chinese, simplified');
    await desk.showPane('Preview');
  },
  'a failure': async ({ desk, page, dataDir }) => {
    await desk.startArticle('Half a page');
    await desk.startArticle('A whole one');
    await expect(desk.row('A whole one')).toBeVisible();
    const half = await readArticle(dataDir, 'Half a page');
    await desk.row('Half a page').click({ modifiers: ['ControlOrMeta'] });
    await writeFile(join(articlesFolder(dataDir), `${half?.id}.json`), '{ "headline": "Half a');
    await desk.library
      .getByRole('region', { name: 'Selected articles' })
      .getByRole('button', { name: 'Status' })
      .click();
    await page.getByRole('button', { name: 'Ready', exact: true }).click();
    await page.getByText('1 not done').click();
    await expect(page.getByText(/breaks off or is garbled/).first()).toBeVisible();
  },
  'the library where it is a drawer': async (galley) => {
    await galley.page.setViewportSize({ width: 1000, height: 720 });
    await openSample(galley);
    await galley.desk.button('Show library').click();
    await expect(galley.desk.library).toBeVisible();
  },
  'the preview where it is a drawer': async (galley) => {
    await galley.page.setViewportSize({ width: 1000, height: 720 });
    await openSample(galley);
    await galley.desk.showPane('Preview');
  },
  'the details where they are a drawer': async (galley) => {
    await galley.page.setViewportSize({ width: 1000, height: 720 });
    await openSample(galley);
    await galley.desk.showPane('Details');
  },
  'the export dialog': async (galley) => {
    await openSample(galley);
    await galley.desk.openExport('wordpress-blocks');
  },
  'the palette': async (galley) => {
    await openSample(galley);
    await galley.desk.press('Mod+K');
    await expect(galley.desk.dialog('Commands')).toBeVisible();
  },
  'the bin': async (galley) => {
    await openSample(galley);
    await galley.desk.command('Move to bin');
    await galley.desk.command('Bin');
    await expect(galley.desk.row('Lamps of Port Sorrel')).toBeVisible();
  },
};

for (const [view, open] of Object.entries(VIEWS)) {
  test(`nothing bars the way in ${view}, light or dark`, async ({ galley }) => {
    await open(galley);
    await expectAccessible(galley);
  });
}

/** How the first block of each kind is found by a screen reader: by its role and name, or by its words. */
const NAMES: Record<BlockKind, { role: Parameters<Page['getByRole']>[0]; name?: string; words?: string }> = {
  paragraph: { role: 'paragraph', words: 'Gulls were counted twice' },
  heading: { role: 'heading', name: 'What was not counted #' },
  list: { role: 'list', words: 'Gulls & terns' },
  horizontalrule: { role: 'separator', name: 'Separator of dots' },
  quotation: { role: 'blockquote', name: 'Quotation from The Kestrel Ledger, 2 paragraphs' },
  pullquote: { role: 'group', name: 'Pull quote' },
  verse: { role: 'group', name: 'Verse' },
  preformatted: { role: 'group', name: 'Preformatted' },
  code: { role: 'group', name: 'Code' },
  note: { role: 'note', name: 'Correction, 27 November 2026' },
  details: { role: 'group', name: 'Details: a summary and what readers unfold' },
  picture: {
    role: 'figure',
    name: 'Picture, A gull on a "mast" & a hand <b>, The gull of Fog Harbour, counted twice',
  },
  gallery: { role: 'figure', name: 'Gallery, 3 pictures, Three of the <forty> at nine' },
  embed: { role: 'figure', name: 'Video, YouTube, The gulls of Fog Harbour & how to count them' },
  table: { role: 'table', name: 'Counted by hand & eye' },
  opaque: { role: 'figure', name: 'Block of the site, Buttons, Count the gulls & terns [video]' },
};

test('nothing bars the way in an article with every block and its preview, light or dark, and each is named', async ({
  start,
  dataDir,
}) => {
  const article = everyBlock();
  await keepArticle(dataDir, article);
  for (const name of mediaOf(article)) await keepPicture(dataDir, name);
  const galley = await start();
  await galley.desk.row(/^Every block/).click();
  await galley.desk.showPane('Preview');
  for (const { role, name, words } of Object.values(NAMES)) {
    const blocks = galley.desk.body.getByRole(role, name === undefined ? {} : { name, exact: true });
    await expect(
      words === undefined ? blocks.first() : blocks.filter({ hasText: words }).first(),
    ).toBeAttached();
  }
  await expectAccessible(galley);
});

test('what is clicked is at least 24 pixels wide and high', async ({ start, dataDir }) => {
  const article = everyBlock();
  await keepArticle(dataDir, article);
  for (const name of mediaOf(article)) await keepPicture(dataDir, name);
  const { desk, page } = await start();
  await desk.row(/^Every block/).click();
  await expect(desk.body.getByText('Its markup').first()).toBeAttached();
  const tooSmall = () =>
    page.locator('button:visible, summary:visible, select:visible').evaluateAll((targets) =>
      targets.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        const isSmall = width > 1 && Math.min(width, height) < 24;
        return isSmall ? `${target.ariaLabel ?? target.textContent}: ${width} × ${height}` : [];
      }),
    );
  for (const width of [1440, 800]) {
    await page.setViewportSize({ width, height: 700 });
    await desk.showPane('Details');
    expect(await tooSmall()).toEqual([]);
  }
  await desk.button('Publish').click();
  await expect(desk.dialog('Publish').getByRole('button', { name: 'Sign in' }).first()).toBeVisible();
  expect(await tooSmall()).toEqual([]);
});

test('nothing bars the way in a damaged file, light or dark', async ({ start, dataDir }) => {
  await mkdir(articlesFolder(dataDir), { recursive: true });
  await writeFile(
    join(articlesFolder(dataDir), '01890000-0000-7000-8000-000000000001.json'),
    '{ "headline": ',
  );
  const galley = await start();
  await galley.desk.library.getByRole('button', { name: /Cannot be read/ }).click();
  await expect(galley.desk.article).toContainText('byte for byte');
  await expectAccessible(galley);
});

test('a button that is pressed looks it', async ({ galley }) => {
  const { desk, page } = galley;
  await openSample(galley);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const ground = (button: Locator) => button.evaluate((element) => getComputedStyle(element).backgroundColor);
  for (const name of ['Publish', 'Export', 'Details', 'Bold', 'New article']) {
    const button = desk.button(name).first();
    const grounds = [await ground(button)];
    await button.hover();
    grounds.push(await ground(button));
    await page.mouse.down();
    grounds.push(await ground(button));
    expect(new Set(grounds).size, `${name}: ${grounds.join(', ')}`).toBe(3);
    // Let go elsewhere, it does nothing.
    await desk.headline.hover();
    await page.mouse.up();
  }
  await desk.openExport('markdown');
  const save = desk.dialog('Export').getByRole('button', { name: 'Save file' });
  await save.hover();
  const hovered = await ground(save);
  await page.mouse.down();
  expect(await ground(save)).not.toBe(hovered);
});

test('light and dark follow the system', async ({ galley }) => {
  await openSample(galley);
  const paper = () =>
    galley.page.evaluate(() => {
      const [red = 0] = /\d+/.exec(getComputedStyle(document.body).backgroundColor) ?? [];
      return Number(red);
    });
  await galley.page.emulateMedia({ colorScheme: 'light' });
  expect(await paper()).toBeGreaterThan(200);
  await galley.page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toBeLessThan(80);
});

/** Whether what forced colours leave says where something is: a border, or an outline. Shadow and ground they take. */
async function expectEdge(place: Locator, pseudo?: string): Promise<void> {
  const edge = await place.evaluate((element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const isDrawn = (line: 'borderLeft' | 'borderTop' | 'outline') =>
      style[`${line}Style`] !== 'none' && Number.parseFloat(style[`${line}Width`]) > 0;
    return isDrawn('borderLeft') || isDrawn('borderTop') || isDrawn('outline');
  }, pseudo);
  expect(edge, `${String(place)} ${pseudo ?? ''}`).toBe(true);
}

test('in the high contrast of the system every edge is a line', async ({ start, dataDir }) => {
  const article = everyBlock();
  await keepArticle(dataDir, article);
  for (const name of mediaOf(article)) await keepPicture(dataDir, name);
  const { desk, page } = await start();
  await expect(desk.headline).toHaveValue(/Every block/);
  await page.emulateMedia({ forcedColors: 'active' });
  await desk.showPane('Details');
  await expectEdge(desk.quotations.first(), '::before');
  await expectEdge(desk.quotations.first(), '::after');
  await expectEdge(desk.body.getByRole('separator').first(), '::before');
  await expectEdge(desk.button('Edit source').first());
  await expectEdge(desk.button('Details'));
  await expectEdge(desk.details.getByRole('textbox', { name: 'Byline' }));
  for (const kind of ['note', 'picture', 'gallery', 'embed', 'opaque'] as const) {
    const { role, name } = NAMES[kind];
    await expectEdge(desk.body.getByRole(role, { name, exact: true }).first());
  }
  await expectEdge(desk.body.getByRole('textbox', { name: 'Alt text' }).first());
  await expectEdge(desk.body.getByRole('button', { name: 'Add pictures…' }).first());
  await expectEdge(desk.body.getByRole('group', { name: 'Code' }).first());
  await expectEdge(desk.row(/^Every block/));
  await expect(desk.row(/^Every block/)).toHaveCSS('outline-offset', '-2px');
  const dialog = await desk.openSource(0);
  await expectEdge(dialog);
  for (const name of ['Outlet', 'Published']) {
    await expectEdge(dialog.getByRole('textbox', { name, exact: true }));
  }
  for (const name of ['Cancel', 'Save source']) {
    await expectEdge(dialog.getByRole('button', { name, exact: true }));
  }
  await desk.press('Escape');
  await desk.focusBody();
  await desk.press('Mod+F');
  await expectEdge(page.getByRole('textbox', { name: 'Find', exact: true }));
  await desk.press('Escape');
  await desk.press('Mod+K');
  await expectEdge(desk.dialog('Commands').getByRole('option').first());
});

const inkOf = (place: Locator) => place.evaluate((element) => getComputedStyle(element).color);

test('in the high contrast of the system what is chosen, misspelt or cannot be done is told apart', async ({
  galley: { desk, page },
}) => {
  await desk.startArticle('Lights', 'The lamps of teh town.');
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(desk.article.getByRole('button', { name: '1 misspelling' })).toBeVisible();
  const marked = await desk.standfirst.screenshot({ caret: 'hide' });
  await desk.command('Check spelling and style');
  await expect(desk.article.getByRole('button', { name: '1 misspelling' })).toBeHidden();
  expect(marked.equals(await desk.standfirst.screenshot({ caret: 'hide' }))).toBe(false);

  await expect(desk.button('Redo')).toBeDisabled();
  expect(await inkOf(desk.button('Redo'))).not.toBe(await inkOf(desk.button('Insert')));
  await page.getByRole('menubar').getByRole('menuitem', { name: 'Edit' }).click();
  const item = (name: RegExp) => page.getByRole('menuitem', { name });
  await expect(item(/^Redo/)).toBeDisabled();
  expect(await inkOf(item(/^Redo/))).not.toBe(await inkOf(item(/^Find in the text/)));
  await desk.press('Escape');

  const dialog = await desk.openExport('wordpress-blocks');
  /** How much of its ring is ink. */
  const ring = (checked: boolean) =>
    dialog
      .getByRole('radiogroup', { name: 'Format' })
      .getByRole('radio', { checked })
      .first()
      .evaluate((radio) => {
        const sign = getComputedStyle(radio.nextElementSibling as Element, '::before');
        return Number.parseFloat(sign.borderTopWidth);
      });
  expect(await ring(true)).toBeGreaterThan(2 * (await ring(false)));
});

const edgesOf = async (place: Locator) => {
  const { x, y, width, height } = (await place.boundingBox())!;
  return { left: x, right: x + width, top: y, bottom: y + height };
};

test('the head of the smallest window holds all of its tools, and the pane’s buttons apart from them', async ({
  start,
  dataDir,
}) => {
  const id = '01890000-0000-7000-8000-000000000001';
  await keepArticle(dataDir, { id, headline: 'Harbour', changedAt: '2025-09-23T12:00:00.000Z' });
  const { desk, page } = await start();
  await expect(desk.saveState).toHaveText('Saved 23 Sept 2025');
  for (const width of [800, 1000, 1119]) {
    await page.setViewportSize({ width, height: 560 });
    const type = await edgesOf(desk.formatting.getByRole('combobox', { name: 'Block type' }));
    expect(type.right - type.left).toBeGreaterThanOrEqual(72);
    const state = await edgesOf(desk.saveState);
    expect(
      (await edgesOf(desk.formatting.getByRole('button', { name: 'Insert' }))).right,
    ).toBeLessThanOrEqual(state.left);
    expect((await edgesOf(desk.button('Preview'))).left - state.right).toBeGreaterThanOrEqual(24);
    const gap = (await edgesOf(desk.button('Export'))).left - (await edgesOf(desk.button('Outline'))).right;
    expect(gap).toBeLessThan(32);
  }
});

test('the fields of a dialog that scrolls end where its buttons do', async ({ galley: { desk, page } }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await desk.startArticle('Sites');
  await desk.command('Sites');
  const dialog = desk.dialog('Sites');
  const field = dialog.getByRole('textbox', { name: 'Name in Chinese' });
  const { right } = await edgesOf(dialog.getByRole('button', { name: 'Save site' }));
  expect((await edgesOf(field)).right).toBeCloseTo(right, 0);

  // What scrolls has a rule over it while words are out of sight there.
  const rule = () =>
    field.evaluate((element) => {
      let place: Element | null = element;
      while (place !== null && getComputedStyle(place).overflowY !== 'auto') place = place.parentElement;
      return place && getComputedStyle(place).borderTopColor;
    });
  expect(await rule()).toBe('rgba(0, 0, 0, 0)');
  await dialog.getByText('Attribution', { exact: true }).hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(rule).not.toBe('rgba(0, 0, 0, 0)');
});

test('traditional characters have faces of their own, in the text and in the list', async ({
  start,
  dataDir,
}) => {
  const id = '01890000-0000-7000-8000-00000000000';
  await keepArticle(dataDir, { id: `${id}1`, headline: '燈稅由誰來付', language: 'zh-Hant' }, '燈是我們的。');
  await keepArticle(dataDir, { id: `${id}2`, headline: '灯税由谁来付', language: 'zh-Hans' }, '灯是我们的。');
  const { desk } = await start();
  for (const [headline, wanted, other] of [
    ['燈稅由誰來付', / TC/, / SC/],
    ['灯税由谁来付', / SC/, / TC/],
  ] as const) {
    await desk.row(headline).click();
    await expect(desk.headline).toHaveValue(headline);
    for (const place of [desk.headline, desk.body, desk.row(headline).getByText(headline)]) {
      await expect(place).toHaveCSS('font-family', wanted);
      await expect(place).not.toHaveCSS('font-family', other);
    }
  }
});
