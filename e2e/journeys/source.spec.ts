import { linesOf, readArticle } from '../driver/articleFiles';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

const HEADLINE = 'Two papers on the lamp tax';

async function quoteWithHalfASource(galley: Galley) {
  const { desk } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.quote('“We light what we can,” she said.');
  const dialog = await desk.openSource(0);
  await dialog.getByRole('textbox', { name: 'Outlet' }).pressSequentially('The Kestrel Led');
  await dialog.getByRole('textbox', { name: 'Published' }).pressSequentially('22 Nov');
  await expect(dialog.getByRole('textbox', { name: 'Published' })).toBeFocused();
  return dialog;
}

async function expectHalfASource({ desk }: Galley) {
  const dialog = await desk.openSource(0);
  await expect(dialog.getByRole('textbox', { name: 'Outlet' })).toHaveValue('The Kestrel Led');
  await expect(dialog.getByRole('textbox', { name: 'Published' })).toHaveValue('22 Nov');
  await expect(dialog.getByText(/what you typed before, and it is not saved/)).toBeVisible();
  return dialog;
}

test('a half-written source outlives the window', async ({ start, dataDir }) => {
  const first = await start();
  await quoteWithHalfASource(first);
  await first.close();
  expect((await readArticle(dataDir, HEADLINE))?.sources).toEqual([]);

  const second = await start();
  await expect(second.desk.quotations.first()).toContainText('Source not saved');
  const dialog = await expectHalfASource(second);
  await dialog.getByRole('textbox', { name: 'Outlet' }).press('End');
  await second.page.keyboard.type('ger');
  await dialog.getByRole('textbox', { name: 'Published' }).fill('22 November 2026');
  await dialog.getByRole('button', { name: 'Save source' }).click();
  await expect(second.desk.quotations.first()).not.toContainText('not saved');
  await expect
    .poll(async () =>
      (await readArticle(dataDir, HEADLINE))?.sources.map(({ outlet, published }) => [outlet, published]),
    )
    .toEqual([['The Kestrel Ledger', '2026-11-22']]);
});

test('killed in the middle of a source, what was typed a second ago is there', async ({ start, dataDir }) => {
  const first = await start();
  await quoteWithHalfASource(first);
  await expect
    .poll(async () => JSON.stringify((await readArticle(dataDir, HEADLINE))?.body), { timeout: 1_100 })
    .toContain('22 Nov');
  await first.kill();
  await expectHalfASource(await start());
});

test('Escape keeps what she typed, and Cancel leaves the source as it was', async ({ galley }) => {
  const { desk } = galley;
  await quoteWithHalfASource(galley);
  await desk.press('Escape');
  await expect(desk.dialog('Source')).toBeHidden();
  await expect(desk.quotations.first()).toContainText('Source not saved');

  const dialog = await expectHalfASource(galley);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.quotations.first()).toContainText('Source missing');
  const again = await desk.openSource(0);
  await expect(again.getByRole('textbox', { name: 'Outlet' })).toHaveValue('');
});

test('one undo takes back a saved source, however long she typed at it', async ({ galley, dataDir }) => {
  const { desk } = galley;
  const dialog = await quoteWithHalfASource(galley);
  await dialog.getByRole('textbox', { name: 'Published' }).fill('22 November 2026');
  await dialog.getByRole('button', { name: 'Save source' }).click();
  await expect(desk.quotations.first()).toContainText('The Kestrel Led');
  await desk.press('Mod+Z');
  await expect(desk.quotations.first()).toContainText('Source missing');
  await desk.press('Mod+Shift+Z');
  await expect(desk.quotations.first()).toContainText('The Kestrel Led');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE))[0])
    .toBe('> “We light what we can,” she said.');
});

test('once the source is saved she writes on where the caret was', async ({ galley: { desk } }) => {
  await desk.startArticle('A source in passing');
  await desk.focusBody();
  await desk.press('Mod+Shift+9');
  await desk.closeDialog('Source');
  await desk.write('Quoted');
  await desk.fillSource(0, { Outlet: 'The Kestrel Ledger' });
  await expect(desk.body).toBeFocused();
  await desk.page.keyboard.type(' to the end.');
  await expect(desk.body).toContainText('Quoted to the end.');
});

test('the source of Chinese words is proposed as Chinese', async ({ galley: { desk } }) => {
  await desk.startArticle('A source from over the water');
  await desk.focusBody();
  await desk.quote('港口的人们意见不一。');
  const dialog = await desk.openSource(0);
  await expect(dialog.getByRole('combobox', { name: 'Language' })).toHaveValue('zh-Hans');
  await expect(dialog).toContainText('Quotation of one paragraph.');
});

test('a half-written change to a shared source takes back nothing that was corrected meanwhile', async ({
  galley: { desk, dataDir },
}) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.quote('“We light what we can,” she said.');
  await desk.write('Later:');
  await desk.press('Enter');
  await desk.quote('“And we pay for it.”');
  await desk.fillSource(0, { Outlet: 'The Kestrel Ledger', Author: 'W. Sallow' });
  const second = await desk.openSource(1);
  await second.getByRole('button', { name: 'Use another source…' }).click();
  await desk
    .dialog('Source')
    .getByRole('button', { name: /The Kestrel Ledger/ })
    .click();
  await desk.dialog('Source').getByRole('button', { name: 'Save source' }).click();

  const half = await desk.openSource(0);
  await half.getByRole('textbox', { name: 'Title' }).pressSequentially('The lamp tax');
  await desk.press('Escape');
  await desk.fillSource(1, { Author: 'Wren Sallow' });
  const again = await desk.openSource(0);
  await expect(again.getByRole('textbox', { name: 'Author' })).toHaveValue('Wren Sallow');
  await again.getByRole('button', { name: 'Save source' }).click();
  await expect
    .poll(async () =>
      (await readArticle(dataDir, HEADLINE))?.sources.map(({ author, title }) => [author, title]),
    )
    .toEqual([['Wren Sallow', 'The lamp tax']]);
});

test('the dialog says which source of which quotation it is, and writes its dates out', async ({
  galley: { desk },
}) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.quote('“We light what we can,” she said.', '“And we pay for it.”');
  await desk.fillSource(0, {
    Outlet: 'The Kestrel Ledger',
    Published: '2026-11-22',
    Accessed: '2026-11-24',
  });
  const dialog = await desk.openSource(0);
  await expect(dialog.getByRole('heading', { name: '1 Source', exact: true })).toBeVisible();
  await expect(dialog).toContainText('Quotation of two paragraphs.');
  await expect(dialog.getByRole('textbox', { name: 'Published' })).toHaveValue('22 November 2026');
  await expect(dialog.getByRole('textbox', { name: 'Accessed' })).toHaveValue('24 November 2026');
});

test('an address typed into a source loses what counts its readers, unless she types it again', async ({
  galley,
}) => {
  const { desk, page, dataDir } = galley;
  const urls = async () => (await readArticle(dataDir, HEADLINE))?.sources.map(({ url }) => url);
  const raw = 'https://kestrel.example/tide?utm_source=fog';
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.quote('“We light what we can,” she said.');
  let dialog = await desk.openSource(0);
  await dialog.getByRole('textbox', { name: 'URL' }).fill(raw);
  await desk.press('Enter');
  await expect.poll(urls).toEqual(['https://kestrel.example/tide']);

  dialog = await desk.openSource(0);
  const url = dialog.getByRole('textbox', { name: 'URL' });
  await url.fill(raw);
  await desk.press('Tab');
  // What she goes on typing stands in the next field, though this one is drawn anew as she leaves it.
  await page.keyboard.type('24 November');
  await expect(dialog.getByRole('textbox', { name: 'Published' })).toHaveValue('24 November');
  await expect(dialog.getByRole('textbox', { name: 'Outlet' })).toHaveValue('');
  await dialog.getByRole('textbox', { name: 'Published' }).fill('');
  await expect(url).toHaveValue('https://kestrel.example/tide');
  await expect(url).toHaveAccessibleDescription(/Cleaned of tracking/);
  await url.fill(raw);
  await desk.press('Tab');
  await expect(url).toHaveValue(raw);
  await page.keyboard.press('Enter');
  await expect.poll(urls).toEqual([raw]);
});
