import type { MenuItemConstructorOptions } from 'electron';
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import { MENUS, type MenuName } from '../../shared/commands/command';
import { isSwitch } from '../../shared/commands/switches';
import { assertNever } from '../../shared/lib/assertNever';
import { menuAccelerator, type Platform } from '../../shared/commands/shortcut';

type Item = MenuItemConstructorOptions;
const RULE: Item = { type: 'separator' };
const LAST = 100;

/** The menu bar: the catalogue's commands, and what each system adds of its own. An item's id is its command's. */
export function menuTemplate(platform: Platform, choose: (id: CommandId) => void): Item[] {
  const menus = MENUS.map((label) => ({
    label,
    ...kindOf(label),
    submenu: itemsOf(label, platform, choose),
  }));
  return platform === 'mac' ? [{ role: 'appMenu' }, ...menus] : menus;
}

function itemsOf(menu: MenuName, platform: Platform, choose: (id: CommandId) => void): Item[] {
  const groups = new Map<number, Item[]>();
  const add = (group: number, item: Item) => groups.set(group, [...(groups.get(group) ?? []), item]);
  for (const id of COMMAND_IDS) {
    if (COMMANDS[id].menu !== menu) continue;
    for (const item of commandItems(id, choose)) add(COMMANDS[id].group, item);
  }
  for (const [group, items] of platformGroups(menu, platform)) items.forEach((item) => add(group, item));
  const inOrder = [...groups].sort(([a], [b]) => a - b).map(([, items]) => items);
  return inOrder.flatMap((items, index) => (index === 0 ? items : [RULE, ...items]));
}

function commandItems(id: CommandId, choose: (id: CommandId) => void): Item[] {
  const { label, shortcut, silentShortcuts = [], role } = COMMANDS[id];
  if (role !== undefined) {
    const silent = silentShortcuts.map((keys) => ({
      role,
      accelerator: menuAccelerator(keys),
      visible: false,
    }));
    return [{ id, label, role }, ...silent];
  }
  const accelerator = shortcut && menuAccelerator(shortcut);
  return [
    {
      id,
      label,
      ...(accelerator && { accelerator }),
      ...(isSwitch(id) && { type: 'checkbox' as const }),
      click: () => choose(id),
    },
  ];
}

function kindOf(menu: MenuName): Item {
  if (menu === 'Window') return { role: 'window' };
  return menu === 'Help' ? { role: 'help' } : {};
}

/** What the system does itself, with the number of the group among the catalogue's. */
function platformGroups(menu: MenuName, platform: Platform): [number, Item[]][] {
  const isMac = platform === 'mac';
  switch (menu) {
    case 'File':
      return [[LAST, [{ role: isMac ? 'close' : 'quit' }]]];
    case 'Window':
      return [
        [1, [{ role: 'minimize' }, ...(isMac ? ([{ role: 'zoom' }, { role: 'front' }] as Item[]) : [])]],
      ];
    case 'Help':
      return isMac ? [] : [[LAST, [{ role: 'about' }]]];
    case 'Edit':
    case 'Format':
    case 'Article':
    case 'Insert':
    case 'Table':
    case 'View':
      return [];
    default:
      return assertNever(menu);
  }
}
