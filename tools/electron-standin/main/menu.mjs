import { drawMenuBar } from '../renderer/drawMenuBar.mjs';
import { app } from './app.mjs';
import { host } from './host.mjs';
import { unsupported } from './unsupported.mjs';

/** @typedef {import('./browserWindow.mjs').BrowserWindow} BrowserWindow */

const EDITING = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectall', 'pasteandmatchstyle', 'delete'];
/** @type {Record<string, (window: BrowserWindow | null) => void>} */
const ROLES = {
  quit: () => app.quit(),
  close: (window) => window?.close(),
  reload: (window) => window?.webContents.reload(),
  minimize: (window) => window?.minimize(),
  zoom: (window) => (window?.isMaximized() ? window.unmaximize() : window?.maximize()),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
  resetzoom: (window) => window?.webContents.setZoomLevel(0),
  zoomin: (window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + 1),
  zoomout: (window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() - 1),
  about: () => {},
};
const COMMANDS_OF_ROLES = { selectall: 'selectAll', pasteandmatchstyle: 'pasteAndMatchStyle' };
// Roles that only the system's own menu bar can play.
const SYSTEM_ROLES = [
  'services',
  'hide',
  'hideothers',
  'unhide',
  'front',
  'window',
  'help',
  'toggledevtools',
  'appmenu',
];

export class MenuItem {
  enabled = true;
  visible = true;
  checked = false;
  label = '';
  /** @type {string | undefined} */ id;
  /** @type {string | undefined} */ accelerator;
  /** @type {string | undefined} */ role;
  /** @type {Menu | undefined} */ submenu;

  /** @param {any} options */
  constructor({ click, submenu, ...options }) {
    Object.assign(this, options);
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.label = options.label ?? options.role ?? '';
    this.role = options.role?.toLowerCase();
    if (submenu !== undefined)
      this.submenu = submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu);
    /** @param {object} [event] @param {BrowserWindow | null} [window] */
    this.click = (event = {}, window = host.focusedWindow) => {
      if (!this.enabled) return;
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (click !== undefined) click(this, window, event);
      else if (this.role !== undefined) playRole(this.role, window);
    };
  }
}

/** @param {string} role @param {BrowserWindow | null} window */
function playRole(role, window) {
  if (role in ROLES) ROLES[role]?.(window);
  else if (EDITING.includes(role)) {
    const command = /** @type {Record<string, string>} */ (COMMANDS_OF_ROLES)[role] ?? role;
    window?.webContents.edit(command).catch(() => {});
  } else if (!SYSTEM_ROLES.includes(role)) throw unsupported(`the menu role ${role}`);
}

/** @type {Menu | null} */
let applicationMenu = null;

export class Menu {
  /** @type {MenuItem[]} */ items = [];

  /** @param {MenuItem} item */
  append(item) {
    this.items.push(item);
  }
  /** @param {number} position @param {MenuItem} item */
  insert(position, item) {
    this.items.splice(position, 0, item);
  }
  /** @param {{window?: BrowserWindow}} [options] */
  popup({ window } = {}) {
    const owner = window ?? host.focusedWindow;
    if (owner !== null) void chooseFrom(this, owner);
  }
  /** @param {string} id @returns {MenuItem | null} */
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  /** @param {any[]} template */
  static buildFromTemplate(template) {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }
  /** @param {Menu | null} menu */
  static setApplicationMenu(menu) {
    applicationMenu = menu;
    for (const window of host.windows.values()) window.webContents.acceleratorsChanged();
  }
  static getApplicationMenu() {
    return applicationMenu;
  }
}

/** @param {Menu | null | undefined} menu @returns {MenuItem[]} */
function leaves(menu) {
  return menu?.items.flatMap((item) => (item.submenu === undefined ? [item] : leaves(item.submenu))) ?? [];
}

/** "CmdOrCtrl+Shift+9" as the page reports it: "mod+shift+9". @param {string} accelerator */
function keysOf(accelerator) {
  const parts = accelerator.toLowerCase().split('+');
  const key = parts.pop();
  const holds = (/** @type {string[]} */ ...names) => parts.some((part) => names.includes(part));
  const mod = holds(
    'cmdorctrl',
    'commandorcontrol',
    process.platform === 'darwin' ? 'cmd' : 'ctrl',
    'command',
    'control',
  );
  return [mod && 'mod', holds('alt', 'option') && 'alt', holds('shift') && 'shift', key]
    .filter(Boolean)
    .join('+');
}

export function acceleratorKeys() {
  return leaves(applicationMenu).flatMap((item) =>
    item.accelerator === undefined ? [] : [keysOf(item.accelerator)],
  );
}

/** @param {string} keys @param {BrowserWindow} window */
export function clickAccelerator(keys, window) {
  leaves(applicationMenu)
    .find((item) => item.accelerator !== undefined && keysOf(item.accelerator) === keys)
    ?.click({ triggeredByAccelerator: true }, window);
}

/** There is no native menu bar: F10 draws the application menu in the window. @param {BrowserWindow} window */
export async function openMenuBar(window) {
  if (applicationMenu !== null) await chooseFrom(applicationMenu, window);
}

/** @param {Menu} menu @param {BrowserWindow} window */
async function chooseFrom(menu, window) {
  /** @type {MenuItem[]} */
  const shown = [];
  const draw = (/** @type {MenuItem} */ item) => {
    const { label, accelerator, enabled, type } = item;
    return { label, accelerator, enabled, type, index: shown.push(item) - 1 };
  };
  const groups = menu.items.map((item) => ({
    label: item.submenu === undefined ? '' : item.label,
    items: (item.submenu === undefined ? [item] : leaves(item.submenu))
      .filter(({ visible }) => visible)
      .map(draw),
  }));
  const chosen = await window.webContents.callInIsolatedWorld(drawMenuBar, groups).catch(() => null);
  if (typeof chosen === 'number') shown[chosen]?.click({}, window);
}
