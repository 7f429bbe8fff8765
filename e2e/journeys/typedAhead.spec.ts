import { linesOf, readArticle, readArticles } from '../driver/articleFiles';
import { InputMethod } from '../driver/InputMethod';
import { expect, test } from '../driver/test';

const OLD = 'The old quay';
const NEW = 'Scroll test';

test('what she types right after Ctrl N stands in the new article, whole', async ({
  galley: { desk, page },
  dataDir,
}) => {
  const linesIn = async (headline: string) => linesOf(await readArticle(dataDir, headline));
  await desk.startArticle(OLD);
  await desk.focusBody();
  await page.keyboard.type('It stands.');
  await desk.press('Mod+N');
  await page.keyboard.type(NEW);
  await expect(desk.headline).toHaveValue(NEW);
  await expect(desk.headline).toBeFocused();
  await expect.poll(() => linesIn(OLD)).toEqual(['It stands.']);

  // With all that comes after the headline, and with a word of an input method that is not taken yet.
  await desk.press('Mod+N');
  await page.keyboard.type(`Third\nIts "standfirst"\n"Its" words`);
  await expect(desk.standfirst).toHaveValue('Its “standfirst”');
  await expect.poll(() => linesIn('Third')).toEqual(['“Its” words']);
  await expect(desk.body).toBeFocused();
  const method = await InputMethod.of(page);
  await desk.press('Mod+N');
  await method.compose('gang');
  await method.commit('港');
  await expect(desk.headline).toHaveValue('港');
  await expect.poll(() => linesIn('Third')).toEqual(['“Its” words']);
});

test('what she types right after Duplicate stands in the copy', async ({
  galley: { desk, page },
  dataDir,
}) => {
  await desk.startArticle('Twin');
  await desk.focusBody();
  await page.keyboard.type('The same words.');
  await desk.command('Duplicate article');
  await page.keyboard.type('"Here" ');
  await expect
    .poll(async () => (await readArticles(dataDir)).flatMap(linesOf).sort())
    .toEqual(['The same words.', '“Here” The same words.']);
  await expect(desk.body).toBeFocused();

  // The same where she waits for the copy, which has given its place in the window to another text.
  await desk.command('Duplicate article');
  await expect(desk.rows()).toHaveCount(3);
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('"There" ');
  await expect
    .poll(async () => (await readArticles(dataDir)).flatMap(linesOf).sort())
    .toEqual(['The same words.', '“Here” The same words.', '“There” “Here” The same words.']);
});

test('what she types right after Make draft stands in the translation', async ({
  galley: { desk, page },
  dataDir,
}) => {
  await desk.startArticle(OLD);
  await desk.focusBody();
  await page.keyboard.type('It stands.');
  await desk.command('Translate');
  await desk.dialog('Translate').getByRole('button', { name: 'Make draft' }).click();
  await page.keyboard.type('Gang');
  await expect(desk.headline).toHaveValue('Gang');
  await expect(desk.headline).toBeFocused();
  await expect
    .poll(async () => (await readArticles(dataDir)).map((one) => [one.headline, ...linesOf(one)]).sort())
    .toEqual([
      ['Gang', 'It stands.'],
      [OLD, 'It stands.'],
    ]);
});

test('what she types after choosing an article stands in that one, where her caret was', async ({
  galley: { desk, page },
  dataDir,
}) => {
  const linesIn = async (headline: string) => linesOf(await readArticle(dataDir, headline));
  await desk.startArticle(OLD);
  await desk.focusBody();
  await page.keyboard.type('It stands.');
  await desk.press('ArrowLeft');
  await desk.startArticle(NEW);
  await desk.focusBody();
  await page.keyboard.type('It scrolls.');

  await desk.press('Mod+K');
  await page.keyboard.type(OLD);
  await expect(desk.dialog('Commands').getByRole('option', { name: OLD })).toBeVisible();
  await desk.press('Enter');
  await page.keyboard.type(' still');
  await expect(desk.body).toBeFocused();
  await expect.poll(() => linesIn(OLD)).toEqual(['It stands still.']);

  await expect(desk.rows()).toHaveText([new RegExp(OLD), new RegExp(NEW)]);
  await desk.articles.focus();
  await desk.press('Mod+ArrowDown');
  await desk.press('Enter');
  await page.keyboard.type(' It rolls.');
  await expect(desk.body).toBeFocused();
  await expect.poll(() => linesIn(NEW)).toEqual(['It scrolls. It rolls.']);
  await expect.poll(() => linesIn(OLD)).toEqual(['It stands still.']);

  // Taking a letter back in the list takes no article away.
  await desk.row(OLD).click();
  await expect(desk.headline).toHaveValue(OLD);
  await desk.press('Backspace');
  await expect(desk.rows()).toHaveCount(2);
  await desk.press('Delete');
  await expect(desk.rows()).toHaveCount(1);
});

test('Enter in the palette means what stands in its field, however soon it comes', async ({
  galley: { desk, page },
}) => {
  await desk.startArticle('Switch A');
  await desk.startArticle('Switch B');
  await desk.startArticle('Lantern');
  await desk.press('Mod+K');
  await page.keyboard.type('Switch ');
  const options = desk.dialog('Commands').getByRole('option');
  await expect(options.filter({ hasText: 'Switch' })).toHaveText([/Switch B/, /Switch A/]);
  await page.keyboard.insertText('A');
  await desk.press('Enter');
  // What she types before it is found is for the article, too.
  await page.keyboard.type('On it goes');
  await expect(desk.headline).toHaveValue('Switch A');
  await expect(desk.body).toHaveText('On it goes');
  await expect(desk.body).toBeFocused();

  // Nothing that was asked before has it.
  await desk.press('Mod+K');
  await page.keyboard.type('qqq');
  await expect(options).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Command' }).fill('Lantern');
  await desk.press('Enter');
  await expect(desk.headline).toHaveValue('Lantern');
});

test('what she types behind Enter in the palette stands once in the article that it finds, with its lines', async ({
  galley: { desk, page },
  dataDir,
}) => {
  await desk.startArticle(OLD);
  await desk.startArticle(NEW);
  await desk.press('Mod+K');
  await page.keyboard.type(OLD);
  await desk.press('Enter');
  await page.keyboard.type('One');
  await desk.press('Enter');
  await page.keyboard.type('Two');
  await expect(desk.headline).toHaveValue(OLD);
  await expect.poll(async () => linesOf(await readArticle(dataDir, OLD))).toEqual(['One', 'Two']);
  await expect.poll(async () => linesOf(await readArticle(dataDir, NEW))).toEqual(['']);
});

test('the article whose history is shown, chosen in the palette, is there to write in', async ({
  galley: { desk, page },
  dataDir,
}) => {
  await desk.startArticle(OLD);
  await desk.focusBody();
  await page.keyboard.type('It stands');
  await desk.command('History');
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  await desk.press('Mod+K');
  await page.keyboard.type(OLD);
  await expect(desk.dialog('Commands').getByRole('option', { name: OLD })).toBeVisible();
  await desk.press('Enter');
  await page.keyboard.type(' still');
  await expect(desk.body).toBeFocused();
  await expect.poll(async () => linesOf(await readArticle(dataDir, OLD))).toEqual(['It stands still']);
});
