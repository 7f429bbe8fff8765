import { COMMAND_IDS, COMMANDS } from '../../shared/commands/catalogue';
import { MENUS } from '../../shared/commands/command';

/** The menus in which a command stands, in the order of the menu bar. */
export const FILLED_MENUS = MENUS.filter((menu) => COMMAND_IDS.some((id) => COMMANDS[id].menu === menu));
