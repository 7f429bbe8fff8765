import { expect, hostName, test, type ContractApp } from './contractApp';
import { isDrawn } from './isDrawn';

const mod = process.platform === 'darwin' ? 'Meta' : 'Control';

const click = ({ app }: ContractApp, id: string) =>
  app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);

test('items are found and clicked by their id, in submenus too', async ({ contract }) => {
  for (const id of ['save', 'deep', 'wrap']) await click(contract, id);
  expect(await contract.seen()).toEqual(['menu save', 'menu deep', 'menu wrap']);
  const checked = await contract.app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('wrap')?.checked,
  );
  expect(checked).toBe(true);
});

test.describe('keys', () => {
  // Playwright's keys enter below the place where Electron looks for a menu's accelerators.
  test.skip(hostName === 'electron', 'native accelerators do not hear DevTools keys');

  test('an accelerator clicks its item, once, and a disabled item stays still', async ({ contract }) => {
    const { page } = contract;
    await page.getByRole('textbox').focus();
    await page.keyboard.press(`${mod}+S`);
    await page.keyboard.press(`${mod}+Shift+E`);
    await page.keyboard.press(`${mod}+Shift+9`);
    await page.keyboard.press(`${mod}+I`);
    await page.keyboard.press('s');
    await expect.poll(() => contract.seen()).toEqual(['menu save', 'menu export', 'menu plain']);
    await expect(page.getByRole('textbox')).toHaveValue('s');
  });

  test('a key that the page takes never reaches the menu', async ({ contract }) => {
    const { page } = contract;
    await page.evaluate(() => window.addEventListener('keydown', (event) => event.preventDefault()));
    await page.keyboard.press(`${mod}+S`);
    await page.evaluate(() => window.contract.invoke('echo', 0));
    expect(await contract.seen()).toEqual([]);
  });

  test('F10 opens the menus in the window, and the keyboard is enough', async ({ contract }) => {
    const { page } = contract;
    await page.getByRole('textbox').focus();
    await page.keyboard.press('F10');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('TEXTAREA');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => contract.seen()).toEqual(['menu export']);
    await expect(page.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('F10');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('TEXTAREA');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox')).toBeFocused();
  });
});

test('a role works on the text in the page', async ({ contract: { app, page } }) => {
  await page.getByRole('textbox').fill('all of it');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.selectAll());
  await expect
    .poll(() => page.evaluate(() => document.querySelector('textarea')?.selectionEnd))
    .toBe('all of it'.length);
});

test('the app says what it is', async ({ contract }) => {
  test.skip(hostName === 'electron', 'the system draws it');
  await click(contract, 'about');
  await isDrawn(contract.page, 'Version 1.2.3');
  await contract.page.keyboard.press('Escape');
});
