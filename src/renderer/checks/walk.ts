import { create } from 'zustand';
import { announce } from '../ui';
import { checkThread } from './checksStore';
import { type Shown, type TextName, TEXTS, type Walkable } from './Walkable';

/** A finding with what can be done about it. */
export interface OpenFinding extends Shown {
  text: Walkable;
  at: number;
  /** What can stand in its place, the likeliest first. */
  suggestions: string[];
  /** They took too long. */
  isLate: boolean;
}

/** After as long the menu opens without suggestions: she can still add the word or go on. */
const SUGGEST_WITHIN_MS = 700;

const texts = new Map<TextName, Walkable>();
let steps = 0;

export const useWalk = create<{ open: OpenFinding | null }>(() => ({ open: null }));

/** Has the walk go through a text, until the answered function is called. */
export function addWalkable(name: TextName, text: Walkable): () => void {
  texts.set(name, text);
  return () => {
    if (texts.get(name) !== text) return;
    texts.delete(name);
    if (useWalk.getState().open?.text === text) useWalk.setState({ open: null });
  };
}

/** To the next finding behind the caret, or the one before, or round; answers false where there is none at all. */
export async function walkFindings(by: 1 | -1): Promise<boolean> {
  steps += 1;
  const step = steps;
  const inOrder = TEXTS.flatMap((name) => texts.get(name) ?? []);
  await Promise.all(inOrder.map((text) => text.settle()));
  if (step !== steps) return true;
  const places = inOrder.flatMap((text) => Array.from({ length: text.size() }, (_, at) => ({ text, at })));
  const count = places.length;
  if (count === 0) return false;
  const { open } = useWalk.getState();
  const opened =
    open === null ? -1 : places.findIndex(({ text, at }) => text === open.text && at === open.at);
  const next = opened === -1 ? caretAmong(inOrder) + (by === 1 ? 0 : -1) : opened + by;
  const place = places[(next + count) % count];
  if (place !== undefined) await openFinding(place.text, place.at);
  return true;
}

/** The first place behind the caret, of all places in their order. */
function caretAmong(inOrder: readonly Walkable[]): number {
  let before = 0;
  for (const text of inOrder) {
    const at = text.atCaret();
    if (at !== null) return before + at;
    before += text.size();
  }
  return 0;
}

/** Opens the menu of one finding. */
export async function openFinding(text: Walkable, at: number): Promise<void> {
  steps += 1;
  const step = steps;
  const shown = text.show(at);
  if (shown === null) return;
  const { finding, words } = shown;
  const suggestions =
    finding.kind === 'style'
      ? [finding.replacement ?? []].flat()
      : await checkThread.suggest(words, SUGGEST_WITHIN_MS);
  if (step !== steps) return;
  // Until the suggestions are there, what is over it may have moved.
  const open = {
    ...(text.show(at) ?? shown),
    text,
    at,
    suggestions: suggestions ?? [],
    isLate: suggestions === null,
  };
  useWalk.setState({ open });
  announce(tellFinding(open));
}

function tellFinding(open: OpenFinding): string {
  const { finding, suggestions } = open;
  const [first] = suggestions;
  if (finding.kind === 'style') {
    const instead = first === undefined ? '' : ` Instead: “${first}”.`;
    return `${nameFinding(open)}.${instead}${finding.advice && ` ${finding.advice}`}`;
  }
  const found =
    first === undefined ? 'No suggestions.' : `1 of ${suggestions.length} suggestions: “${first}”.`;
  return `${nameFinding(open)}. ${found}`;
}

/** "Misspelt in a footnote: “teh”". */
export function nameFinding({ finding, words, heldIn }: OpenFinding): string {
  const where = heldIn === undefined ? '' : ` in ${heldIn.name}`;
  return `${finding.kind === 'style' ? 'Not house style' : 'Misspelt'}${where}: “${words}”`;
}

/** Closes the menu. @param how `back` gives the keyboard back to the text; `away` leaves it where she went */
export function closeFinding(how: 'back' | 'away'): void {
  steps += 1;
  const { open } = useWalk.getState();
  if (open === null) return;
  useWalk.setState({ open: null });
  open.text.unmark();
  if (how === 'back') open.text.focus();
}

/** Opens what holds the words, to write them there. */
export function openHeld(): void {
  const { open } = useWalk.getState();
  closeFinding('away');
  open?.text.openHeld?.();
}

export function replaceFinding(words: string): void {
  const { open } = useWalk.getState();
  closeFinding('back');
  open?.text.replace(words);
  announce(`Replaced with “${words}”.`);
}
