import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { isFocusLost } from '../ui';

/**
 * For what says how things are now: it gets the keyboard where a button went with what it did, once the key is another.
 * @param isAsked whether a dialog lies between, which first gives the keyboard back to whoever opened it, if that is still there
 */
export function useCaughtFocus<Part extends HTMLElement>(
  key: unknown,
  isAsked = false,
): RefObject<Part | null> {
  const part = useRef<Part>(null);
  const before = useRef(key);
  // Else before the dialog around looks for another place.
  const useMoment = isAsked ? useEffect : useLayoutEffect;
  useMoment(() => {
    if (before.current !== key && isFocusLost()) part.current?.focus();
    before.current = key;
  }, [key]);
  return part;
}
