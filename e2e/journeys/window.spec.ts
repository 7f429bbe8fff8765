import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveHost } from '../../scripts/resolve-host.mjs';
import { COMMANDS } from '../../src/shared/commands/catalogue';
import { ROOT } from '../driver/root';
import { expect, test } from '../driver/test';

test('the window comes back at its size and place', async ({ start, dataDir }) => {
  const wanted = { x: 40, y: 30, width: 1010, height: 640 };
  const first = await start();
  await first.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, wanted);
  await expect
    .poll(async () => JSON.parse(await readFile(join(dataDir, 'window.json'), 'utf8').catch(() => '{}')))
    .toMatchObject(wanted);
  await first.close();
  const { app } = await start();
  const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toEqual(wanted);
});

test('a second start on the same folder ends, and brings the first to the front', async ({
  galley,
  dataDir,
}) => {
  await galley.desk.startArticle('Only one writer');
  await galley.app.evaluate(({ BrowserWindow }) => {
    const main = globalThis as { timesFocused?: number };
    const window = BrowserWindow.getAllWindows()[0];
    if (!window) return;
    const focus = window.focus.bind(window);
    main.timesFocused = 0;
    window.focus = () => {
      main.timesFocused = (main.timesFocused ?? 0) + 1;
      focus();
    };
  });
  const { executable, env } = resolveHost();
  const args = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox', '.'] : ['.'];
  const second = spawn(executable, args, {
    cwd: ROOT,
    env: { ...process.env, ...env, GALLEY_DATA_DIR: dataDir },
    stdio: 'ignore',
  });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(await galley.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect
    .poll(() => galley.app.evaluate(() => (globalThis as { timesFocused?: number }).timesFocused))
    .toBe(1);
  await expect(galley.desk.headline).toHaveValue('Only one writer');
});

test('every command with a menu stands in the menu bar', async ({ galley: { app } }) => {
  const shown = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.flatMap(({ label, submenu }) =>
      (submenu?.items ?? []).map((item) => [item.id, { menu: label, label: item.label }] as const),
    ),
  );
  const wanted = Object.entries(COMMANDS).map(([id, { menu, label }]) => [id, { menu, label }]);
  expect(Object.fromEntries(shown ?? [])).toMatchObject(Object.fromEntries(wanted));
});

test('a command chosen in the menu bar is done', async ({ galley: { app, desk } }) => {
  await desk.startArticle('From the menu');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('article.new')?.click());
  await expect(desk.headline).toHaveValue('');
});

test('Cut and Paste of the window’s own Edit menu move words to where the caret is', async ({
  galley: { page, desk },
}) => {
  const choose = async (name: string) => {
    await page.getByRole('menubar').getByRole('menuitem', { name: 'Edit' }).click();
    const items = page.getByRole('menu', { name: 'Edit' }).getByRole('menuitem', { name });
    // “Paste as plain text” stands below.
    await items.first().click();
  };
  await desk.startArticle('Moved');
  await desk.body.click();
  await page.keyboard.type('The tide tables');
  await choose('Select all');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('The tide tables');
  await choose('Cut');
  await expect(desk.body).not.toContainText('tide');
  await choose('Paste');
  await expect(desk.body).toHaveText('The tide tables');
});

test('what is on is ticked, in the system’s menus and in the window’s own', async ({
  galley: { app, page, desk },
}) => {
  const ticked = () =>
    app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.flatMap(({ submenu }) =>
        (submenu?.items ?? []).flatMap(({ id, checked }) => (checked ? [id] : [])),
      ),
    );
  const choose = (id: string) =>
    app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
  await desk.startArticle('Ticks');
  await desk.focusBody();
  await page.keyboard.type('The tide');
  const atFirst = ['edit.smartMarks', 'checks.toggle', 'block.paragraph', 'view.library', 'view.preview'];
  await expect.poll(ticked).toEqual(atFirst);

  await choose('view.typewriter');
  await choose('view.details');
  await desk.press('Mod+Alt+2');
  const then = ['edit.smartMarks', 'checks.toggle', 'block.heading2', 'view.library', 'view.details'];
  await expect.poll(ticked).toEqual([...then, 'view.typewriter']);

  await page.getByRole('menubar').getByRole('menuitem', { name: 'View' }).click();
  const view = page.getByRole('menu', { name: 'View' });
  await expect(view.getByRole('menuitemcheckbox', { name: 'Details' })).toBeChecked();
  await expect(view.getByRole('menuitemcheckbox', { name: 'Preview' })).not.toBeChecked();
  await view.getByRole('menuitemcheckbox', { name: 'Typewriter' }).click();
  await expect.poll(ticked).toEqual(then);

  // Without an article there is no text to be in: a tick of its own would stay.
  await desk.command('Move to bin');
  await expect(desk.headline).toBeHidden();
  await choose('view.outline');
  await expect.poll(ticked).toEqual(['edit.smartMarks', 'checks.toggle', 'view.library']);
});
