export type Platform = 'mac' | 'windows' | 'linux';

const MAC_SIGNS: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const SIGNS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', Plus: '+', '-': '−' };

/** The shortcut as it is printed: "⌘⇧9" on macOS, "Ctrl Shift 9" elsewhere. */
export function shortcutLabel(shortcut: string, platform: Platform): string {
  const keys = shortcut.split('+').map((key) => SIGNS[key] ?? key);
  if (platform === 'mac') return keys.map((key) => MAC_SIGNS[key] ?? key).join('');
  return keys.map((key) => (key === 'Mod' ? 'Ctrl' : key)).join(' ');
}

/** The shortcut as Electron's menus want it: "CmdOrCtrl+Shift+9". */
export function menuAccelerator(shortcut: string): string {
  return shortcut.replace('Mod', 'CmdOrCtrl').replace('Arrow', '');
}
