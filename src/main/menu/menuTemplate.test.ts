import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { COMMAND_IDS, COMMANDS } from '../../shared/commands/catalogue';
import { MENUS } from '../../shared/commands/command';
import { menuTemplate } from './menuTemplate';

const submenu = (item?: MenuItemConstructorOptions) => (item?.submenu ?? []) as MenuItemConstructorOptions[];

it.each(['mac', 'windows', 'linux'] as const)(
  'gives every command one item on %s, under its own id',
  (platform) => {
    const chosen: string[] = [];
    const bar = menuTemplate(platform, (id) => chosen.push(id));
    const items = bar.flatMap(submenu).filter((item) => item.id !== undefined);
    expect(items.map(({ id }) => id).sort()).toEqual([...COMMAND_IDS].sort());
    const asked = items.filter(({ role }) => role === undefined);
    for (const item of asked) (item.click as () => void)();
    expect(chosen).toEqual(asked.map(({ id }) => id));
    expect(bar.map(({ label }) => label).filter(Boolean)).toEqual([...MENUS]);
  },
);

it('prints label and shortcut from the catalogue, and asks each shortcut once', () => {
  const items = menuTemplate('mac', () => undefined).flatMap(submenu);
  const quote = items.find(({ id }) => id === 'insert.quotation');
  expect(quote).toMatchObject({
    label: COMMANDS['insert.quotation'].label,
    accelerator: 'CmdOrCtrl+Shift+9',
  });
  const accelerators = items.flatMap(({ accelerator }) => accelerator ?? []);
  expect(new Set(accelerators).size).toBe(accelerators.length);
});

it('zooms by the keys that browsers zoom by', () => {
  const keys = (role: string) =>
    submenu(menuTemplate('windows', () => undefined).find(({ label }) => label === 'View'))
      .filter((item) => item.role === role)
      .map(({ accelerator, visible = true }) => [accelerator, visible]);
  expect(keys('zoomIn')).toEqual([
    [undefined, true],
    ['CmdOrCtrl+=', false],
    ['CmdOrCtrl+numadd', false],
  ]);
  expect(keys('zoomOut')).toEqual([
    [undefined, true],
    ['CmdOrCtrl+numsub', false],
  ]);
  expect(keys('resetZoom')).toEqual([
    [undefined, true],
    ['CmdOrCtrl+num0', false],
  ]);
});

it('leaves undo to the editor and the clipboard to the system', () => {
  const edit = submenu(menuTemplate('windows', () => undefined).find(({ label }) => label === 'Edit'));
  expect(edit.map(({ id, role, type }) => role ?? id ?? type)).toEqual([
    'edit.undo',
    'edit.redo',
    'separator',
    'cut',
    'copy',
    'paste',
    'edit.pastePlain',
    'selectAll',
    'separator',
    'export.copyHtml',
    'separator',
    'edit.find',
    'edit.replace',
    'edit.findNext',
    'edit.findPrevious',
    'separator',
    'edit.smartMarks',
    'separator',
    'checks.toggle',
    'checks.next',
    'checks.previous',
    'checks.english',
    'checks.words',
    'checks.houseStyle',
  ]);
});

it('has the app menu on macOS only, and a way to quit everywhere', () => {
  const roles = (platform: 'mac' | 'windows') => {
    const bar = menuTemplate(platform, () => undefined);
    return [bar[0]?.role, submenu(bar.find(({ label }) => label === 'File')).at(-1)?.role];
  };
  expect(roles('mac')).toEqual(['appMenu', 'close']);
  expect(roles('windows')).toEqual([undefined, 'quit']);
});
