import { COMMAND_IDS, COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import type { Platform } from '../../shared/commands/shortcut';

/** The part of a KeyboardEvent that a shortcut is read from. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  keyCode: number;
}

/** What browsers report as keyCode while an input method holds the key. */
const HELD_BY_INPUT_METHOD = 229;

/** The command whose shortcut was pressed, or null; always null while an input method is composing. */
export function commandOfKey(press: KeyPress, platform: Platform): CommandId | null {
  if (press.isComposing || press.keyCode === HELD_BY_INPUT_METHOD) return null;
  return COMMAND_IDS.find((id) => matches(COMMANDS[id].shortcut, press, platform)) ?? null;
}

function matches(shortcut: string | undefined, press: KeyPress, platform: Platform): boolean {
  if (shortcut === undefined) return false;
  const keys = shortcut.split('+');
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const otherMod = platform === 'mac' ? press.ctrlKey : press.metaKey;
  return (
    mod === keys.includes('Mod') &&
    !otherMod &&
    press.shiftKey === keys.includes('Shift') &&
    press.altKey === keys.includes('Alt') &&
    isKey(keys[keys.length - 1] ?? '', press)
  );
}

/** Shift and Alt change what a digit key types ("(" for 9, "º" for 0), so digits and letters go by place too. */
function isKey(key: string, press: KeyPress): boolean {
  if (press.key.toUpperCase() === key.toUpperCase()) return true;
  if (/^[0-9]$/.test(key)) return press.code === `Digit${key}`;
  return press.altKey && press.code === `Key${key}`;
}
