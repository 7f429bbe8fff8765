import { expect, test } from '../driver/test';

const HEADLINE = 'In a narrow window';
const NARROW = { width: 700, height: 600 };

test('a pane that a key opens over the text has the keyboard, and gives it back', async ({
  galley: { desk, page },
}) => {
  await page.setViewportSize(NARROW);
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type('The ledger');
  const pane = page.locator('[data-part="pane"]');
  await desk.press('Mod+Shift+P');
  await expect(
    page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { checked: true }),
  ).toBeFocused();
  await desk.press('Mod+Shift+I');
  await expect(desk.details.getByRole('textbox', { name: 'Byline' })).toBeFocused();
  await desk.press('Escape');
  await expect(pane).toBeHidden();
  await expect(desk.body).toBeFocused();
  await page.keyboard.type(' says');
  await desk.press('Mod+Shift+O');
  await expect(pane).toBeFocused();
  await desk.press('Mod+Shift+O');
  await expect(pane).toBeHidden();
  await page.keyboard.type(' so');
  await expect(desk.body).toHaveText('The ledger says so');

  await desk.button('Edit byline').press('Enter');
  await expect(desk.details.getByRole('textbox', { name: 'Byline' })).toBeFocused();
  await desk.press('Escape');
  await expect(desk.button('Edit byline')).toBeFocused();

  await desk.focusBody();
  await desk.command('Preview');
  await expect(pane.locator(':focus')).toHaveCount(1);
  await desk.press('Mod+Alt+F');
  await expect(pane).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused();
  await page.keyboard.type('ledger');
  await desk.press('Escape');

  await desk.focusBody();
  await desk.press('Mod+Shift+P');
  await desk.press('F6', 3);
  await expect(desk.body).toBeFocused();
  await expect(pane).toBeHidden();
});

test('a dialog that scrolls opens on its first control', async ({ galley: { desk, page } }) => {
  await page.setViewportSize(NARROW);
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.press('Mod+Shift+E');
  const formats = desk.dialog('Export').getByRole('radiogroup', { name: 'Format' });
  await expect(formats.getByRole('radio', { checked: true })).toBeFocused();
});
