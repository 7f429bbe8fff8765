import { formatsOf, linesOf, readArticle, readArticles } from '../driver/articleFiles';
import { keepArticle } from '../driver/keepArticle';
import { expect, test } from '../driver/test';

const HEADLINE = 'Lamp tax divides Port Sorrel';
/** One pause between two looks at the file and the reading of it: neither is a part of the save. */
const LOOK_MS = 50;
const READ_MS = 50;

test('what she writes is on the disk, as shown, within a second of the last key', async ({ galley }) => {
  const { desk, dataDir } = galley;
  await desk.startArticle(HEADLINE, 'Keepers and shopkeepers disagree.');
  await desk.focusBody();
  await desk.write('The harbour council votes on Tuesday.', 'Nobody knows ');
  await desk.page.keyboard.type('what it will cost.', { delay: 5 });
  const lastKey = Date.now();
  const lines = ['The harbour council votes on Tuesday.', 'Nobody knows what it will cost.'];
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE)), { intervals: [LOOK_MS], timeout: 5_000 })
    .toEqual(lines);
  expect(Date.now() - lastKey).toBeLessThan(1_000 + LOOK_MS + READ_MS);
  await expect(desk.saveState).toHaveText(/^Saved/);
  expect(await desk.body.getByRole('paragraph').allInnerTexts()).toEqual(lines);
  expect((await readArticle(dataDir, HEADLINE))?.standfirst).toBe('Keepers and shopkeepers disagree.');
  await expect(desk.row(HEADLINE)).toBeVisible();
});

test('what was saved on another day says so, and not a time that may be still to come', async ({
  start,
  dataDir,
}) => {
  const id = '01890000-0000-7000-8000-000000000001';
  await keepArticle(dataDir, { id, headline: 'Harbour', changedAt: '2025-11-23T12:00:00.000Z' });
  const { desk, page } = await start();
  await expect(desk.saveState).toHaveText('Saved 23 Nov 2025');
  await page.setViewportSize({ width: 800, height: 560 });
  await expect(page.getByRole('combobox', { name: 'Block type' })).toBeInViewport({ ratio: 1 });
  await desk.focusBody();
  await desk.write('The lamps');
  await expect(desk.saveState).toHaveText(/^Saved \d\d:\d\d$/);
});

test('the text stays where it is when it grows beyond the window, at its full measure', async ({
  galley: { desk, page },
}) => {
  await desk.startArticle(HEADLINE);
  const place = async () => {
    const { x, width } = (await desk.headline.boundingBox())!;
    return { x, width };
  };
  await page.setViewportSize({ width: 1400, height: 700 });
  await expect.poll(async () => (await place()).width).toBeGreaterThanOrEqual(568);
  await page.setViewportSize({ width: 1440, height: 700 });
  await expect.poll(async () => (await place()).width).toBe(608);
  const before = await place();
  await desk.focusBody();
  await desk.write(...Array.from({ length: 40 }, (_, at) => `Lamp ${at + 1} was dark.`));
  await expect(desk.headline).not.toBeInViewport();
  expect(await place()).toEqual(before);
});

test('each kind of block is kept', async ({ galley }) => {
  const { desk, dataDir, page } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.press('Mod+Alt+2');
  await desk.write('The vote', 'A paragraph.', '');
  await desk.press('Mod+Shift+8');
  await desk.write('first lamp', 'second lamp', '');
  await desk.press('Enter');
  await page.keyboard.type('/verse');
  await desk.press('Enter');
  await desk.write('Half past nine,', '  and nobody wrote it down;', '', 'the tern came after.', '', '');
  // The second empty line leaves the verse.
  await desk.press('Enter');
  await page.getByRole('combobox', { name: 'Block type' }).selectOption({ label: 'Code block' });
  await desk.write('count(terns);');
  await desk.press('Mod+Enter');
  await desk.press('Mod+Shift+6');
  await desk.write('Ask the harbour');
  await desk.press('Mod+Enter');
  await desk.press('Enter', 2);
  await page.keyboard.type('/correction');
  await desk.press('Enter');
  await desk.write('One lamp too many.');
  await desk.body.getByRole('note').getByLabel('Date of the note').fill('2026-11-27');
  await desk.body.getByText('One lamp too many.').click();
  await desk.press('End');
  await desk.press('Enter', 2);
  await desk.write('The end.');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE)))
    .toEqual([
      '## The vote',
      'A paragraph.',
      '- first lamp',
      '- second lamp',
      'verse: Half past nine,\n  and nobody wrote it down;\n\nthe tern came after.',
      'code: count(terns);',
      '- ☑ Ask the harbour',
      'correction 2026-11-27: One lamp too many.',
      'The end.',
    ]);
  await expect(desk.body.getByRole('note', { name: 'Correction, 27 November 2026' })).toBeVisible();
  await expect(desk.body.getByRole('group', { name: 'Verse' })).toContainText('the tern came after.');
  await expect(desk.body.getByRole('heading', { level: 2, name: 'The vote' })).toBeVisible();
  await expect(desk.body.getByRole('listitem')).toHaveText(['first lamp', 'second lamp', 'Ask the harbour']);
});

test('bold and italic go on and off by key, and show in the toolbar', async ({ galley }) => {
  const { desk, dataDir } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write('A ');
  await desk.press('Mod+B');
  await expect(desk.formatting.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true');
  await desk.page.keyboard.type('bold');
  await desk.press('Mod+B');
  await desk.page.keyboard.type(' and ');
  await desk.press('Mod+I');
  await desk.page.keyboard.type('leaning');
  await desk.press('Mod+I');
  await desk.page.keyboard.type(' word');
  await expect
    .poll(async () => formatsOf(await readArticle(dataDir, HEADLINE)))
    .toEqual([
      ['A ', 0],
      ['bold', 1],
      [' and ', 0],
      ['leaning', 2],
      [' word', 0],
    ]);
});

test('the other formats are in a menu of the toolbar, and are kept', async ({ galley }) => {
  const { desk, page, dataDir } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write('H');
  const more = desk.formatting.getByRole('button', { name: 'More formats' });
  const menu = page.getByRole('dialog', { name: 'More formats' });
  await more.click();
  await menu.getByRole('button', { name: 'Subscript' }).click();
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('2');
  await more.click();
  await expect(menu.getByRole('button', { name: 'Subscript' })).toHaveAttribute('aria-pressed', 'true');
  await desk.press('Escape');
  await desk.body.focus();
  await desk.command('Subscript');
  await page.keyboard.type('O');
  await expect
    .poll(async () => formatsOf(await readArticle(dataDir, HEADLINE)))
    .toEqual([
      ['H', 0],
      ['2', 32],
      ['O', 0],
    ]);
});

test('typing on a selected separator goes on after it', async ({ galley }) => {
  const { desk, dataDir } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write('Before.');
  await desk.command('Separator');
  await desk.write('After.');
  await desk.body.getByRole('separator').click();
  await desk.page.keyboard.type('Between.');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE)))
    .toEqual(['Before.', '---', 'Between.', 'After.']);
});

test('undo takes back and redo brings back', async ({ galley }) => {
  const { desk } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write('Kept.', 'Taken back.');
  await desk.press('Mod+Z', 2);
  await expect(desk.body).not.toContainText('Taken back.');
  await desk.press('Mod+Shift+Z', 2);
  await expect(desk.body).toContainText('Taken back.');
});

test('undo in the headline takes back what she typed, and nothing of the text', async ({
  galley: { desk, page },
}) => {
  await desk.startArticle();
  await desk.focusBody();
  await page.keyboard.type('The text below.');
  await desk.headline.focus();
  await page.keyboard.type('Lamp oil');
  // A busy browser takes what is typed in one go for two steps.
  const until = (chord: string, headline: string) =>
    expect(async () => {
      await desk.press(chord);
      await expect(desk.headline).toHaveValue(headline, { timeout: 500 });
    }).toPass({ timeout: 10_000 });
  await until('Mod+Z', '');
  await desk.press('Mod+Z');
  await expect(desk.body).toHaveText('The text below.');
  await until('Mod+Shift+Z', 'Lamp oil');
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Lamp oil' })).toBeAttached();
});

test('the details are kept, and a slug is proposed from the headline', async ({ galley }) => {
  const { desk, dataDir } = galley;
  await desk.startArticle(HEADLINE);
  await desk.showPane('Details');
  await desk.details.getByRole('textbox', { name: 'Byline' }).fill('Ines Quill');
  await expect(desk.details.getByRole('textbox', { name: 'Slug' })).toHaveValue(
    'lamp-tax-divides-port-sorrel',
  );
  await expect
    .poll(async () => {
      const article = await readArticle(dataDir, HEADLINE);
      return [article?.byline, article?.slug];
    })
    .toEqual(['Ines Quill', 'lamp-tax-divides-port-sorrel']);
});

test('two articles keep their own words when she switches between them', async ({ galley }) => {
  const { desk, dataDir } = galley;
  await desk.startArticle('First');
  await desk.focusBody();
  await desk.write('The first text.');
  await desk.startArticle('Second');
  await desk.focusBody();
  await desk.write('The second text.');
  await desk.row('First').click();
  await expect(desk.headline).toHaveValue('First');
  await expect(desk.body).toHaveText('The first text.');
  await desk.row('Second').click();
  await expect(desk.body).toHaveText('The second text.');
  const onDisk = (await readArticles(dataDir)).map((article) => [article.headline, ...linesOf(article)]);
  expect(onDisk.sort()).toEqual([
    ['First', 'The first text.'],
    ['Second', 'The second text.'],
  ]);
});

test('an article she comes back to is as she left it: its undo, its caret, its place', async ({ galley }) => {
  const { desk, page } = galley;
  await desk.startArticle('The long one');
  await desk.focusBody();
  // So long that what is out of sight is not laid out.
  await desk.write(...Array.from({ length: 70 }, (_, index) => `Line ${index}.`));
  await page.keyboard.type(' Last words.');
  await desk.startArticle('A glance');
  await desk.row('The long one').click();
  await expect(desk.body).toContainText('Last words.');
  await expect(desk.body.getByText('Line 69.')).toBeInViewport();
  await desk.body.focus();
  await page.keyboard.type('!');
  await expect(desk.body).toContainText('Last words.!');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(desk.body).not.toContainText('Last words.');
  await desk.press('Mod+Home');
  await expect(desk.body.getByText('Line 0.')).toBeInViewport();
  await desk.press('Mod+End');
  await expect(desk.body.getByText('Line 69.')).toBeInViewport();
  await page.keyboard.type(' The end.');
  await expect(desk.body).toHaveText(/Line 69\. The end\.$/);
});

test('closing the window waits for the last words', async ({ start, dataDir }) => {
  const { desk, close } = await start();
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.page.keyboard.type('The very last word');
  await close();
  expect(linesOf(await readArticle(dataDir, HEADLINE))).toEqual(['The very last word']);
});

test('the slash menu goes by what she has typed, and not by what is drawn yet', async ({ galley }) => {
  const { desk, dataDir, page } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type('/h');
  await expect(page.getByRole('option', { name: /^Heading 2 A section/ })).toBeVisible();
  await page.evaluate(() => {
    document.execCommand('insertText', false, '3');
    const enter = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', enter));
  });
  await page.keyboard.type('The vote');
  await expect(desk.body.getByRole('heading', { name: 'The vote', level: 3, exact: true })).toBeVisible();
  await expect.poll(async () => linesOf(await readArticle(dataDir, HEADLINE))).toEqual(['### The vote']);
});

test('several lines that dictation writes at once stand in their order', async ({ galley }) => {
  const { desk, dataDir, page } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.press('Mod+Alt+2');
  await page.keyboard.type('A part');
  await page.keyboard.insertText(' of it\nOne lamp.\nTwo lamps.\n');
  await page.keyboard.insertText('Three lamps.\nFour.');
  const lines = ['## A part of it', 'One lamp.', 'Two lamps.', 'Three lamps.', 'Four.'];
  await expect.poll(async () => linesOf(await readArticle(dataDir, HEADLINE))).toEqual(lines);
  await desk.press('Mod+Z');
  await desk.press('Mod+Z');
  await expect.poll(async () => linesOf(await readArticle(dataDir, HEADLINE))).toEqual(['## A part']);
});

test('undo in a field that she has not changed leaves the text alone', async ({ galley: { desk, page } }) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type('Body words typed.');
  await desk.search.click();
  await desk.press('Mod+Z', 2);
  await expect(desk.search).toBeFocused();
  await page.keyboard.type('gull');
  await desk.press('Mod+Z');
  await expect(desk.search).not.toHaveValue('gull');
  await desk.press('Mod+A');
  await desk.press('Backspace');
  await desk.focusBody();
  await desk.press('Mod+F');
  await desk.press('Mod+Z', 2);
  await expect(
    page
      .getByRole('searchbox', { name: 'Find' })
      .or(page.getByRole('textbox', { name: 'Find' }))
      .first(),
  ).toBeFocused();
  await expect(desk.body).toHaveText('Body words typed.');
  await desk.press('Escape');
  await desk.press('Mod+Z');
  await expect(desk.body).not.toHaveText('Body words typed.');
});
