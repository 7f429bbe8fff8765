import type { Desk } from '../driver/Desk';
import { expectAccessible } from '../driver/expectAccessible';
import { InputMethod } from '../driver/InputMethod';
import { keepArticle } from '../driver/keepArticle';
import { keepShelf, shelfId } from '../driver/keepShelf';
import { expect, test } from '../driver/test';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;

/** Five articles that differ in everything that they can be found by. */
async function keepDesk(dataDir: string): Promise<void> {
  const kept = (number: number, fields: Parameters<typeof keepArticle>[1], ...lines: string[]) =>
    keepArticle(
      dataDir,
      { createdAt: at(number), changedAt: at(10 + number), ...fields, id: shelfId(number) },
      ...lines,
    );
  await kept(
    1,
    { id: '', headline: 'Ferries stop at dusk', status: 'ready', section: 'Harbours' },
    'The lampwright was there.',
  );
  await kept(
    2,
    { id: '', headline: '雾港的潮位记录', language: 'zh-Hans', tags: ['潮汐'] },
    '海员记得那一年的反导系统。',
  );
  await kept(
    3,
    { id: '', headline: 'Tide tables go missing', status: 'published', tags: ['tide'] },
    'Nobody saw them go.',
  );
  await kept(
    4,
    { id: '', headline: 'Zinc roofs', section: 'Courts', tags: ['tide', 'roofs'] },
    'A café in Lower Anselm.',
  );
  await kept(5, { id: '', headline: 'Apples', language: 'zh-Hant', status: 'ready' }, '燈塔關了。');
}

test('she finds words anywhere in an article and sees where they stand', async ({ start, dataDir }) => {
  await keepDesk(dataDir);
  const galley = await start();
  const { desk } = galley;
  const expectFound = async (search: string, ...headlines: string[]) => {
    await desk.search.fill(search);
    await expect(desk.rows()).toHaveText(headlines.map((headline) => new RegExp(headline)));
  };
  await expectFound('lampw', 'Ferries stop');
  await expect(desk.row('Ferries stop').getByText('lampw', { exact: true })).toBeVisible();
  await expectAccessible(galley);
  await expectFound('CAFE', 'Zinc roofs');
  await expectFound('潮位', '雾港的潮位记录');
  await expect(desk.row('雾港').locator('mark')).toHaveText('潮位');
  await expectFound('反导', '雾港的潮位记录');
  await expectFound('燈', 'Apples');
  await expectFound('tide', 'Zinc roofs', 'Tide tables');
  await desk.search.fill('no such word');
  await expect(desk.library).toContainText('No article has “no such word”.');
  await desk.button('Clear the search').click();
  await expect(desk.rows()).toHaveCount(5);
  await expect(desk.search).toHaveValue('');
});

test('an input method searches for what it commits and never for its phonetics', async ({
  start,
  dataDir,
}) => {
  await keepDesk(dataDir);
  const { desk, page } = await start();
  const method = await InputMethod.of(page);
  await desk.search.focus();
  await method.compose('chaowei');
  await expect(desk.rows()).toHaveCount(5);
  await method.commit('潮位', 'Space');
  await expect(desk.rows()).toHaveText([/雾港/]);
  await expect(desk.search).toHaveValue('潮位');
});

test('she puts the list in another order, and finds it in that order the next day', async ({
  start,
  dataDir,
}) => {
  await keepDesk(dataDir);
  const { desk, close } = await start();
  const order = desk.library.getByRole('combobox', { name: 'Order' });
  await expect(desk.rows()).toHaveText([/Apples/, /Zinc/, /Tide/, /雾港/, /Ferries/]);
  await order.selectOption('Oldest');
  await expect(desk.rows()).toHaveText([/Ferries/, /雾港/, /Tide/, /Zinc/, /Apples/]);
  await order.selectOption('Headline, A to Z');
  await expect(desk.rows()).toHaveText([/Apples/, /Ferries/, /Tide/, /Zinc/, /雾港/]);
  await order.selectOption('Status');
  await expect(desk.rows().last()).toHaveText(/Tide/);
  await order.selectOption('Headline, Z to A');
  await expect(desk.rows()).toHaveText([/雾港/, /Zinc/, /Tide/, /Ferries/, /Apples/]);
  await close();
  const second = await start();
  await expect(second.desk.rows()).toHaveText([/雾港/, /Zinc/, /Tide/, /Ferries/, /Apples/]);
  await expect(
    second.desk.library.getByRole('combobox', { name: 'Order' }).getByRole('option', { selected: true }),
  ).toHaveText('Headline, Z to A');
});

test('filters narrow the list, stand over it as long as they do, and go at once', async ({
  start,
  dataDir,
}) => {
  await keepDesk(dataDir);
  const galley = await start();
  const { desk, page } = galley;
  const chips = desk.library.getByRole('group', { name: 'Filters in use' });
  await desk.library.getByRole('button', { name: 'Filter', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Filters' });
  await panel.getByRole('button', { name: 'Ready' }).click();
  await expect(desk.rows()).toHaveText([/Apples/, /Ferries/]);
  await panel.getByRole('combobox', { name: 'Section' }).fill('harb');
  await expect(panel.getByRole('option', { name: 'Harbours' })).toBeVisible();
  await desk.press('Enter');
  await expect(desk.rows()).toHaveText([/Ferries/]);
  await expectAccessible(galley);
  await desk.press('Escape');
  await expect(panel).toBeHidden();
  await expect(desk.library.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();
  await expect(chips.getByRole('button')).toHaveText(['Ready', 'Harbours', 'Clear all']);
  await chips.getByRole('button', { name: 'Take out Ready' }).click();
  await expect(chips.getByRole('button')).toHaveText(['Harbours', 'Clear all']);
  await chips.getByRole('button', { name: 'Clear all' }).click();
  await expect(desk.rows()).toHaveCount(5);
  await expect(chips).toBeHidden();

  await desk.library.getByRole('button', { name: 'Filter', exact: true }).click();
  await panel.getByLabel('Changed from').fill('2026-11-13');
  await panel.getByLabel('to', { exact: true }).fill('2026-11-14');
  await expect(desk.rows()).toHaveText([/Zinc/, /Tide/]);
  await panel.getByRole('button', { name: 'English' }).click();
  await panel.getByRole('combobox', { name: 'Tag' }).click();
  await panel.getByRole('option', { name: 'roofs' }).click();
  await expect(desk.rows()).toHaveText([/Zinc/]);
});

test('a choice among the filters moves none of the others away from the mouse', async ({
  galley: { desk, page },
}) => {
  await desk.startArticle('Alder');
  await desk.library.getByRole('button', { name: 'Filter', exact: true }).click();
  const english = page.getByRole('button', { name: 'English' });
  const before = await english.boundingBox();
  await page.getByRole('group', { name: 'Status' }).getByRole('button', { name: 'Draft' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of this filter' })).toBeVisible();
  expect(await english.boundingBox()).toEqual(before);
});

test('a filter that she names is there the next day', async ({ start, dataDir }) => {
  await keepDesk(dataDir);
  const first = await start();
  await first.desk.search.fill('tide');
  await first.desk.library.getByRole('button', { name: 'Filter', exact: true }).click();
  const name = first.page.getByRole('textbox', { name: 'Name of this filter' });
  await name.fill('The tide file');
  await first.desk.press('Enter');
  await expect(first.page.getByRole('button', { name: 'The tide file', exact: true })).toBeVisible();
  await first.close();

  const { desk, page } = await start();
  await expect(desk.rows()).toHaveCount(5);
  await desk.library.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('button', { name: 'The tide file', exact: true }).click();
  await expect(desk.search).toHaveValue('tide');
  await expect(desk.rows()).toHaveCount(2);
  await page.getByRole('button', { name: 'Forget The tide file' }).click();
  await expect(page.getByRole('button', { name: 'The tide file', exact: true })).toHaveCount(0);
});

/** Turns the wheel over the list until the article is in sight. */
async function scrollTo(desk: Desk, headline: RegExp): Promise<void> {
  // The list is brought to the article that a start opens once the library is read.
  await expect(desk.headline).toHaveValue('Lamp 1', { timeout: 60_000 });
  await desk.articles.hover();
  await expect(async () => {
    await desk.page.mouse.wheel(0, 400);
    await expect(desk.row(headline)).toBeInViewport({ timeout: 200 });
  }).toPass({ intervals: [0] });
}

test('what she reads stays in its place while an article moves up past it', async ({ start, dataDir }) => {
  await keepShelf(dataDir, 300);
  const { desk, page } = await start();
  await scrollTo(desk, /^Lamp 60\b/);
  const mark = desk.row(/^Lamp 60\b/);
  await desk.row(/^Lamp 61\b/).click();
  await expect(desk.headline).toHaveValue('Lamp 61');
  const before = await mark.boundingBox();
  await desk.focusBody();
  await page.keyboard.type('It is the newest now. ');
  await expect(desk.row(/^Lamp 61\b/)).toHaveCount(0);
  expect((await mark.boundingBox())?.y).toBe(before?.y);
});

test('after a search she is where she was', async ({ start, dataDir }) => {
  await keepShelf(dataDir, 300);
  const { desk } = await start();
  await scrollTo(desk, /^Lamp 100\b/);
  await desk.search.fill('lamp 7');
  await expect(desk.row('Lamp 7').first()).toBeVisible();
  await desk.search.press('Escape');
  await expect(desk.row(/^Lamp 100\b/)).toBeInViewport();
  // Then the list is gone in between.
  await desk.search.fill('nobody wrote this');
  await expect(desk.rows()).toHaveCount(0);
  await desk.search.press('Escape');
  await expect(desk.row(/^Lamp 100\b/)).toBeInViewport();
});

test('by keys alone she finds an article, walks what was found, writes in one, and takes back what she binned', async ({
  start,
  dataDir,
}) => {
  await keepDesk(dataDir);
  const { desk, page } = await start();
  await desk.row('Apples').click();
  await expect(desk.headline).toHaveValue('Apples');
  await desk.press('Mod+Shift+L');
  await expect(desk.search).toBeFocused();
  await page.keyboard.type('tide');
  await desk.press('Enter');
  await expect(desk.headline).toHaveValue('Zinc roofs');
  await expect(desk.articles).toBeFocused();
  await desk.press('ArrowDown');
  await expect(desk.headline).toHaveValue('Tide tables go missing');
  await desk.press('Delete');
  await expect(desk.rows()).toHaveText([/Zinc/]);
  await desk.press('Mod+Z');
  await expect(desk.rows()).toHaveText([/Zinc/, /Tide/]);
  await expect(desk.headline).toHaveValue('Tide tables go missing');

  await desk.press('Mod+Shift+L');
  await page.keyboard.insertText('海员');
  await expect(desk.rows()).toHaveText([/雾港/]);
  await desk.press('ArrowDown');
  await desk.press('Enter');
  await expect(desk.headline).toHaveValue('雾港的潮位记录');
  await expect(desk.body).toBeFocused();
  await page.keyboard.insertText('新的一句。');
  await expect(desk.body).toContainText('新的一句。');
});

test('a filter chosen first moves nothing under her pointer', async ({ start, dataDir }) => {
  await keepDesk(dataDir);
  const { desk, page } = await start();
  await desk.library.getByRole('button', { name: 'Filter', exact: true }).click();
  const ready = page.getByRole('dialog', { name: 'Filters' }).getByRole('button', { name: 'Ready' });
  const before = await ready.boundingBox();
  await ready.click();
  await expect(page.getByRole('textbox', { name: 'Name of this filter' })).toBeInViewport();
  expect(await ready.boundingBox()).toEqual(before);
});
