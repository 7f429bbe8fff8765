import { expectAccessible } from '../driver/expectAccessible';
import { expect, test } from '../driver/test';

test('every shortcut is listed and found, and the focus goes back to the text', async ({ galley }) => {
  const { desk, page } = galley;
  await desk.startArticle('Harbour lights');
  await desk.focusBody();
  await desk.press('F1');
  const dialog = desk.dialog('Keyboard shortcuts');
  await expect(dialog.getByRole('textbox', { name: 'Find a shortcut' })).toBeFocused();
  await expect(dialog.getByRole('row', { name: /^Bold .+B$/ })).toBeVisible();
  await expectAccessible(galley);
  await page.keyboard.type('image');
  await expect(dialog.getByRole('row')).toHaveText([/^Picture/]);
  await desk.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(desk.body).toBeFocused();

  await desk.command('British or American spelling');
  await expect(desk.dialog('Words of the library').getByRole('combobox', { name: 'English' })).toBeFocused();
  await desk.press('Escape');
  await desk.press('Mod+K');
  await page.keyboard.type('dark');
  await expect(desk.dialog('Commands').getByRole('status')).toContainText('as your system is');
});
