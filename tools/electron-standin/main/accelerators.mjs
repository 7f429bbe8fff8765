/** @typedef {import('./menu.mjs').MenuItem} MenuItem */

const MOD = process.platform === 'darwin' ? 'meta' : 'ctrl';
/** @type {Record<string, string>} */
const MODIFIERS = {
  commandorcontrol: MOD,
  cmdorctrl: MOD,
  control: 'ctrl',
  ctrl: 'ctrl',
  command: 'meta',
  cmd: 'meta',
  meta: 'meta',
  super: 'meta',
  alt: 'alt',
  option: 'alt',
  shift: 'shift',
};
const ORDER = ['ctrl', 'alt', 'shift', 'meta'];
/** Electron's names of keys, where KeyboardEvent.key has others. @type {Record<string, string>} */
const KEYS = {
  plus: '+',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** What a role's item has by itself. Editing roles have theirs in the page. @type {Record<string, string>} */
const ROLE_ACCELERATORS = {
  quit: 'CmdOrCtrl+Q',
  close: 'CmdOrCtrl+W',
  minimize: 'CmdOrCtrl+M',
  reload: 'CmdOrCtrl+R',
  resetzoom: 'CmdOrCtrl+0',
  zoomin: 'CmdOrCtrl+Plus',
  zoomout: 'CmdOrCtrl+-',
  togglefullscreen: process.platform === 'darwin' ? 'Ctrl+Cmd+F' : 'F11',
};

/** @type {MenuItem[]} */
let items = [];

/** @param {MenuItem[]} all the application menu's, without their submenus */
export function setAcceleratedItems(all) {
  items = all.filter((item) => acceleratorOf(item) !== undefined);
}

/** @param {MenuItem} item */
function acceleratorOf({ accelerator, role = '' }) {
  return accelerator ?? ROLE_ACCELERATORS[role];
}

/** As a menu shows it: "Ctrl+N". @param {MenuItem} item */
export function acceleratorLabel(item) {
  return acceleratorOf(item)?.replace(/(CommandOrControl|CmdOrCtrl)/i, MOD === 'meta' ? 'Cmd' : 'Ctrl');
}

/** "CmdOrCtrl+Shift+9" as the page reports it: "ctrl+shift+9". @param {string} accelerator */
function keysOf(accelerator) {
  const parts = accelerator.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  const held = parts.map((part) => {
    const modifier = MODIFIERS[part];
    if (modifier === undefined)
      throw new Error(`The accelerator ${accelerator} has an unknown part: ${part}`);
    return modifier;
  });
  return [...ORDER.filter((modifier) => held.includes(modifier)), KEYS[key] ?? key].join('+');
}

export function acceleratorKeys() {
  return items.map((item) => keysOf(acceleratorOf(item) ?? ''));
}

/** @param {string} keys @param {import('./browserWindow.mjs').BrowserWindow} window */
export function clickAccelerator(keys, window) {
  items
    .find((item) => keysOf(acceleratorOf(item) ?? '') === keys)
    ?.click({ triggeredByAccelerator: true }, window);
}
