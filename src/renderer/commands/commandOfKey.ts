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

/** A shortcut, read once: what is left of it on the path of every key is a comparison. */
interface ReadShortcut {
  id: CommandId;
  key: string;
  mod: boolean;
  shift: boolean;
  alt: boolean;
}

const SHORTCUTS = COMMAND_IDS.flatMap((id): ReadShortcut[] => {
  const keys = COMMANDS[id].shortcut?.split('+') ?? [];
  const key = keys.at(-1);
  if (key === undefined) return [];
  const has = (name: string) => keys.includes(name);
  return [{ id, key: key.toUpperCase(), mod: has('Mod'), shift: has('Shift'), alt: has('Alt') }];
});

/** The command whose shortcut was pressed, or null; always null while an input method is composing. */
export function commandOfKey(press: KeyPress, platform: Platform): CommandId | null {
  if (press.isComposing || press.keyCode === HELD_BY_INPUT_METHOD) return null;
  const [mod, otherMod] =
    platform === 'mac' ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (otherMod) return null;
  const found = SHORTCUTS.find(
    (one) =>
      one.mod === mod && one.shift === press.shiftKey && one.alt === press.altKey && isKey(one.key, press),
  );
  return found?.id ?? null;
}

/** Shift and Alt change what a digit key types ("(" for 9, "º" for 0), so digits and letters go by place too. */
function isKey(key: string, press: KeyPress): boolean {
  if (press.key.toUpperCase() === key) return true;
  if (/^[0-9]$/.test(key)) return press.code === `Digit${key}`;
  return press.altKey && press.code === `Key${key}`;
}
