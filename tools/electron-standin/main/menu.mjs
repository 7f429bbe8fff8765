import { drawMenuBar } from '../renderer/drawMenuBar.mjs';
import { acceleratorLabel, setAcceleratedItems } from './accelerators.mjs';
import { app } from './app.mjs';
import { dialog } from './dialog.mjs';
import { host } from './host.mjs';
import { refuseOtherOptions, unsupported } from './unsupported.mjs';

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
  front: () => host.windows.forEach((window) => window.focus()),
  about: (window) => void showAbout(window),
};
const COMMANDS_OF_ROLES = { selectall: 'selectAll', pasteandmatchstyle: 'pasteAndMatchStyle' };
/** Roles that say what a submenu is for. */
const MARKS = ['window', 'help', 'appmenu'];
/** What a role brings along where the app gives it no submenu. @type {Record<string, object[]>} */
const SUBMENUS_OF_ROLES = { appmenu: [{ role: 'about' }, { type: 'separator' }, { role: 'quit' }] };
const TYPES = ['normal', 'separator', 'submenu', 'checkbox'];
const OPTIONS = 'id label role type accelerator enabled visible checked';

/** @param {any} options */
function checkOptions(options) {
  const { type = 'normal', role = '' } = options;
  refuseOtherOptions('MenuItem', options, OPTIONS);
  if (!TYPES.includes(type)) throw unsupported(`a menu item of type ${type}`);
  const isKnown = role in ROLES || EDITING.includes(role) || MARKS.includes(role);
  if (role !== '' && !isKnown) throw unsupported(`the menu role ${role}`);
}

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
  constructor({ click, submenu: given, ...options }) {
    this.role = options.role?.toLowerCase();
    checkOptions({ ...options, role: this.role });
    const submenu = given ?? SUBMENUS_OF_ROLES[this.role ?? ''];
    Object.assign(this, options, { role: this.role });
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.label = options.label ?? labelOf(options.role ?? '');
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

/** What Electron calls a role's item: "selectAll" is "Select All". @param {string} role */
function labelOf(role) {
  const known = /** @type {Record<string, string>} */ ({
    appmenu: app.name,
    resetzoom: 'Actual Size',
    togglefullscreen: 'Toggle Full Screen',
    quit: 'Quit',
  });
  const words = role.replace(/([a-z])([A-Z])/g, '$1 $2');
  return known[role.toLowerCase()] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** @param {BrowserWindow | null} window */
function showAbout(window) {
  const about = { message: app.name, detail: `Version ${app.getVersion()}` };
  return window === null ? dialog.showMessageBox(about) : dialog.showMessageBox(window, about);
}

/** @param {string} role @param {BrowserWindow | null} window */
function playRole(role, window) {
  if (role in ROLES) ROLES[role]?.(window);
  else if (EDITING.includes(role)) {
    const command = /** @type {Record<string, string>} */ (COMMANDS_OF_ROLES)[role] ?? role;
    window?.webContents.edit(command).catch(() => {});
  }
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
    setAcceleratedItems(leaves(menu));
    for (const window of host.windows.values()) window.webContents.stateChanged();
  }
  static getApplicationMenu() {
    return applicationMenu;
  }
}

/** @param {Menu | null | undefined} menu @returns {MenuItem[]} */
function leaves(menu) {
  return menu?.items.flatMap((item) => (item.submenu === undefined ? [item] : leaves(item.submenu))) ?? [];
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
    const { label, enabled, type, checked } = item;
    const text = checked ? `✓ ${label}` : label;
    return { label: text, accelerator: acceleratorLabel(item), enabled, type, index: shown.push(item) - 1 };
  };
  const groups = menu.items.map((item) => ({
    label: item.submenu === undefined ? '' : item.label,
    items: (item.submenu === undefined ? [item] : leaves(item.submenu))
      .filter(({ visible }) => visible)
      .map(draw),
  }));
  const chosen = await window.webContents.callInOverlay(drawMenuBar, groups).catch(() => null);
  if (typeof chosen === 'number') shown[chosen]?.click({}, window);
}
