import { flushSync } from 'react-dom';
import { goHome, hasHeldText, holdKeys, type Typed } from '../ui';
import { useViewStore } from './viewStore';

interface TypedAround {
  /** What she has typed for it already. */
  before?: string;
  /** Where the keyboard goes when it is not shown, unless she has gone elsewhere with it; else where it was. */
  otherwise?: () => void;
}

/** Those that are on their way. */
const going = new Set<Promise<unknown>>();

/** Waits until what she types for an article on its way stands in it; answers false while other words stand in none. */
export async function typedStands(): Promise<boolean> {
  while (going.size > 0 && hasHeldText()) await Promise.allSettled(going);
  return useViewStore.getState().typedFor === null;
}

/**
 * Goes on to another article, and keeps what she types until that is there: no letter may go into the one that she
 * leaves, and none may be lost.
 * @param type writes it into the article, with the caret behind it
 * @param open answers whether that is shown; it is to wait for `settled` before it shows it
 */
export function typeAhead(
  type: (typed: Typed) => void,
  open: (settled: () => Promise<void>) => Promise<boolean>,
  around: TypedAround = {},
): Promise<boolean> {
  const isThere = openAhead(type, open, around);
  going.add(isThere);
  return isThere.finally(() => going.delete(isThere));
}

async function openAhead(
  type: (typed: Typed) => void,
  open: (settled: () => Promise<void>) => Promise<boolean>,
  { before = '', otherwise }: TypedAround,
): Promise<boolean> {
  const keys = holdKeys(before);
  let isThere = false;
  let typed: Typed | null = null;
  try {
    isThere = await open(keys.settled);
    // Drawn before her next key.
    if (isThere) flushSync(() => undefined);
  } finally {
    // Whatever fails, the keyboard must not stay in a field that nobody sees.
    typed = keys.end();
    if (!isThere && typed !== null) keep(typed, otherwise);
  }
  if (isThere && typed !== null) type(typed);
  return isThere;
}

/** The article is not shown: the words are told. */
function keep({ text, hasLeft, giveBack }: Typed, otherwise?: () => void): void {
  const { typedFor, show } = useViewStore.getState();
  if (text !== '') show({ typedFor: typedFor === null ? text : `${typedFor}\n${text}` });
  if (hasLeft) return;
  if (otherwise !== undefined) otherwise();
  else if (!giveBack()) goHome();
}
