import { flushSync } from 'react-dom';
import { goHome, holdKeys } from '../ui';
import { useViewStore } from './viewStore';

/**
 * Goes on to another article, and keeps what she types until that is there: no letter may go into the one that she
 * leaves, and none may be lost.
 * @param type writes it into the article, with the caret behind it
 * @param open answers whether that is shown; it is to wait for `settled` before it shows it
 */
export async function typeAhead(
  type: (text: string) => void,
  open: (settled: () => Promise<void>) => Promise<boolean>,
): Promise<boolean> {
  const keys = holdKeys();
  const isThere = await open(keys.settled);
  // Drawn before her next key.
  if (isThere) flushSync(() => undefined);
  const typed = keys.end();
  if (typed === null) return isThere;
  const { text, hasLeft, giveBack } = typed;
  if (isThere) type(text);
  else {
    if (text !== '') useViewStore.getState().show({ typedFor: text });
    if (!hasLeft && !giveBack()) goHome();
  }
  return isThere;
}
