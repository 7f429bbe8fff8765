import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { answerSaveDialog } from '../driver/answerSaveDialog';
import { linesOf, readArticle } from '../driver/articleFiles';
import { expect, test } from '../driver/test';

const HEADLINE = 'A day without a mouse';

test('she writes, quotes, cites and exports without a mouse', async ({ galley, dataDir }) => {
  const { desk, app } = galley;
  const type = (text: string) => desk.page.keyboard.insertText(text);
  await desk.press('Mod+N');
  await expect(desk.headline).toBeFocused();
  await type(HEADLINE);
  await desk.press('Enter');
  await expect(desk.standfirst).toBeFocused();
  await type('It can be done.');
  await desk.press('Enter');
  await expect(desk.body).toBeFocused();
  await type('The Kestrel Ledger reports:');
  await desk.press('Enter');

  await desk.press('Mod+Shift+9');
  await expect(desk.quotations).toHaveCount(1);
  await type('“No mouse came near it.”');
  await desk.press('Mod+Shift+K');
  const source = desk.dialog('Source');
  await expect(source.getByRole('textbox', { name: 'Outlet' })).toBeFocused();
  await type('The Kestrel Ledger');
  await desk.press('Enter');
  await expect(source).toBeHidden();
  await expect(desk.body).toBeFocused();
  await desk.press('Enter', 2);
  await type('Done by hand.');

  await desk.press('Mod+Shift+E');
  const dialog = desk.dialog('Export');
  await expect(dialog).toBeVisible();
  const path = join(dataDir, 'by-hand.html');
  await answerSaveDialog(app, path);
  await desk.tabTo(dialog.getByRole('button', { name: 'Save file' }));
  await desk.press('Enter');
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('Done by hand.');
  await desk.closeDialog('Export');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE)))
    .toEqual(['The Kestrel Ledger reports:', '> “No mouse came near it.”', 'Done by hand.']);
});

test('Tab reaches every part and shows where it is', async ({ galley: { desk } }) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.quote('Quoted.');
  // What stands before the caret is reached with Shift Tab.
  await desk.body.getByText('Quoted.').click();
  await desk.showPane('Preview');
  const { page, library, quotations, formatting } = desk;
  const typedIn = [desk.search, desk.headline, desk.standfirst, desk.body];
  const others = [
    page.getByRole('menubar').getByRole('menuitem').first(),
    library.getByRole('button', { name: 'New article' }),
    desk.articles,
    quotations.getByRole('button', { name: 'Edit source' }),
    formatting.getByRole('combobox', { name: 'Block type' }),
    ...['Bold', 'Italic', 'Link', 'Quote'].map((name) => formatting.getByRole('button', { name })),
    desk.button('Preview'),
    desk.button('Details'),
    desk.button('Export'),
    page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { checked: true }),
    page.getByRole('radiogroup', { name: 'Width' }).getByRole('radio', { checked: true }),
    page.getByRole('switch', { name: 'First visit' }),
  ];
  for (const place of [...typedIn, ...others]) await desk.tabTo(place);
  for (const place of others) {
    await desk.tabTo(place);
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineStyle,
    );
    expect(outline, String(place)).not.toBe('none');
  }

  const parts = [
    page.getByRole('menubar').getByRole('menuitem', { name: 'File' }),
    desk.articles,
    formatting.getByRole('combobox', { name: 'Block type' }),
    desk.body,
    page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { checked: true }),
  ];
  await desk.focusBody();
  for (const part of [parts[4]!, ...parts]) {
    await desk.press('F6');
    await expect(part).toBeFocused();
  }
  await desk.preview.contentFrame().getByRole('link').first().focus();
  for (const part of parts.slice(0, 4).reverse()) {
    await desk.press('Shift+F6');
    await expect(part).toBeFocused();
  }
  await page.emulateMedia({ forcedColors: 'active' });
  for (const place of [...typedIn, ...others]) {
    await place.focus();
    await expect(place, String(place)).not.toHaveCSS('outline-style', 'none');
  }
});

test('F6 leads from the field of a card to the text', async ({ galley: { desk, page } }) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.command('Post or video');
  await expect(desk.body.getByRole('textbox', { name: 'Address' })).toBeFocused();
  for (let parts = 0; parts < 5; parts += 1) await desk.press('F6');
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('There.');
  await expect(desk.body).toContainText('There.');
});

test('a dialog gives the focus back to where it was', async ({ galley: { desk } }) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.press('Mod+K');
  await expect(desk.page.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await desk.press('Escape');
  await expect(desk.dialog('Commands')).toBeHidden();
  await expect(desk.body).toBeFocused();
});

test('a dialog that the palette opened has the focus, and gives it to the text where nothing had it', async ({
  galley: { app, desk, page },
  dataDir,
}) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await answerOpenDialog(app, dataDir);
  for (const [label, name] of [
    ['Backups', 'Backups'],
    ['Restore from a backup', 'Restore from a backup'],
    ['Open a hand-over', 'Open a hand-over'],
  ] as const) {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await desk.command(label);
    await expect(desk.dialog(name).locator(':focus')).toHaveCount(1);
    await desk.press('Escape');
    await expect(desk.dialog(name)).toBeHidden();
    await expect(desk.body).toBeFocused();
  }
});

test('the palette finds every command and every article', async ({ galley: { desk } }) => {
  await desk.startArticle('Harbour dues');
  await desk.startArticle('Lamp oil');
  await desk.command('Harbour dues');
  await expect(desk.headline).toHaveValue('Harbour dues');
  await desk.focusBody();
  await desk.write('A rule follows.');
  await desk.command('Separator');
  await expect(desk.body.getByRole('separator')).toHaveCount(1);
});

test('the slash menu changes the block by its name', async ({ galley: { desk } }) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.page.keyboard.type('/head');
  await expect(desk.page.getByRole('listbox')).toContainText(['Heading 2']);
  await desk.press('Enter');
  await desk.page.keyboard.type('A part');
  await expect(desk.body.getByRole('heading', { name: 'A part', level: 2 })).toBeVisible();

  await desk.write('', ...Array.from({ length: 8 }, () => 'More.'), '');
  // A window of 1280 × 800 at 200 %.
  await desk.page.setViewportSize({ width: 640, height: 400 });
  await expect(desk.preview).toBeHidden();
  await desk.page.keyboard.type('/');
  const options = desk.page.getByRole('listbox', { name: 'Insert' }).getByRole('option');
  await expect(options.first()).toBeInViewport({ ratio: 1 });
  await desk.press('ArrowUp');
  await expect(options.last()).toBeInViewport({ ratio: 1 });
  await desk.press('Escape');
  await desk.page.getByRole('menubar').getByRole('menuitem', { name: 'Insert' }).click();
  const menu = desk.page.getByRole('menu', { name: 'Insert' });
  const items = menu.getByRole('menuitem').or(menu.getByRole('menuitemcheckbox'));
  await expect(items.first()).toBeInViewport({ ratio: 1 });
  await desk.press('ArrowUp');
  await expect(items.last()).toBeFocused();
  await expect(items.last()).toBeInViewport({ ratio: 1 });
  await desk.press('Escape');
  await expect(items).toHaveCount(0);
  await expect(desk.body).toBeFocused();
  const width = await desk.page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(640);
});

test('Esc in the text leaves the caret where it is', async ({ galley: { desk } }) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.page.keyboard.type('one');
  await desk.press('Escape', 2);
  await desk.page.keyboard.type(' two');
  await expect(desk.body).toHaveText('one two');
  await desk.page.keyboard.type(' /');
  await expect(desk.page.getByRole('listbox', { name: 'Insert' })).toBeVisible();
  await desk.press('Escape');
  await expect(desk.page.getByRole('listbox', { name: 'Insert' })).toBeHidden();
  await desk.page.keyboard.type(' three');
  await expect(desk.body).toHaveText('one two / three');
});

test('Alt or F10 leads to the menus, a letter through them, and both back to the words', async ({
  galley: { desk, page },
}) => {
  const title = (name: string) => page.getByRole('menuitem', { name, exact: true });
  await desk.startArticle('Harbour lights');
  await desk.focusBody();
  await desk.write('The lamps');
  await page.keyboard.press('Alt');
  await expect(title('File')).toBeFocused();
  await page.keyboard.press('Alt');
  await desk.write(' are lit');
  await page.keyboard.press('F10');
  await page.keyboard.press('f');
  await expect(title('Format')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('b');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Bold' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(title('Format')).toBeFocused();
  await page.keyboard.press('v');
  await page.keyboard.press('o');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Outline' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Outline' })).toBeVisible();
  await desk.focusBody();
  await desk.write(' again.');
  await expect(desk.body).toHaveText('The lamps are lit again.');
});

test('a command of the menus is done where she is by then, and not where she came to them from', async ({
  galley: { desk, page },
}) => {
  await desk.startArticle('Harbour');
  await desk.focusBody();
  await desk.write('The lamps');
  await page.keyboard.press('F10');
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await headline.click();
  await page.keyboard.type(' lights');
  await page.getByRole('menuitem', { name: 'Edit', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Undo' }).click();
  await expect(headline).not.toHaveValue('Harbour lights');
  await expect(desk.body).toHaveText('The lamps');
});

test('Esc on the button of a pane that lies over the text closes it', async ({ galley: { desk, page } }) => {
  await desk.startArticle(HEADLINE);
  await page.setViewportSize({ width: 700, height: 600 });
  await desk.button('Details').click();
  await expect(desk.details).toBeVisible();
  await desk.button('Details').focus();
  await desk.press('Escape');
  await expect(desk.details).toBeHidden();
  await expect(desk.button('Details')).toBeFocused();
});
