import { COMMAND_IDS, COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import { type Platform, shortcutLabel } from '../../shared/commands/shortcut';
import { findCommands, matchesWords } from './findCommands';

const WITH_SHORTCUT = COMMAND_IDS.filter((id) => COMMANDS[id].shortcut !== undefined);

/** The commands with a shortcut that what she typed can mean, by their words or their keys, in the order of the menus. */
export function findShortcuts(typed: string, platform: Platform): CommandId[] {
  const named = new Set(findCommands(typed, WITH_SHORTCUT));
  const keys = typed.replace(/\+(?=\S)/g, ' ');
  return WITH_SHORTCUT.filter(
    (id) => named.has(id) || matchesWords(keys, shortcutLabel(COMMANDS[id].shortcut ?? '', platform)),
  );
}
