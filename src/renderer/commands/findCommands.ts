import { COMMAND_IDS, COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import { COMMAND_WORDS } from '../../shared/commands/commandWords';

const isInsert = (id: CommandId) => Number(COMMANDS[id].menu === 'Insert');

/** The commands of the slash menu: what it inserts first, the quotation before all, then what a line can become. */
export const SLASH_COMMANDS = COMMAND_IDS.filter((id) => COMMANDS[id].slashNote !== undefined).sort(
  (one, other) => isInsert(other) - isInsert(one),
);

/**
 * Those of the commands that what she typed can mean: the one of that name first, then those whose name begins so, then
 * those with a word that does, then those that are also called so, else in the order given; all of them while she typed nothing.
 */
export function findCommands(typed: string, ids: readonly CommandId[]): CommandId[] {
  const ranked = ids.flatMap((id) => {
    const { label, slashNote = '' } = COMMANDS[id];
    const own = `${label} ${shortName(label)} ${slashNote}`;
    if (matchesWords(typed, own)) return [{ id, rank: rankOf(label, typed) }];
    return matchesWords(typed, `${own} ${COMMAND_WORDS[id] ?? ''}`) ? [{ id, rank: ALSO_CALLED }] : [];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ id }) => id);
}

/** After every rank of a name. */
const ALSO_CALLED = 4;

function rankOf(label: string, typed: string): number {
  const [name, asked] = [label, typed].map(withoutDots) as [string, string];
  if (name === asked) return 0;
  if (name.startsWith(asked)) return 1;
  return name.includes(` ${asked}`) ? 2 : 3;
}

/** Whether every typed word begins a word of the text, or stands anywhere in one that is written without spaces. */
export function matchesWords(typed: string, text: string): boolean {
  const words = text.toLowerCase().split(/[\s…,.:;“”"()]+/);
  const asked = withoutDots(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  return asked.every((ask) =>
    words.some((word) => word.startsWith(ask) || (/\p{Script=Han}/u.test(ask) && word.includes(ask))),
  );
}

/** In small letters, and without the dots that a menu has behind a name. */
function withoutDots(text: string): string {
  return text
    .toLowerCase()
    .replace(/…|\.{3}/g, ' ')
    .trim();
}

/** "h2" for Heading 2. */
function shortName(label: string): string {
  return label.replace(/(\p{L})\p{L}*\s(\d)$/u, '$1$2');
}
