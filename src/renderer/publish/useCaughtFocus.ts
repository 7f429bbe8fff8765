import { type RefObject, useLayoutEffect, useRef } from 'react';
import { isFocusLost } from '../ui';

/** For what says how things are now: it gets the keyboard where a button went with what it did, once the key is another. */
export function useCaughtFocus<Part extends HTMLElement>(key: unknown): RefObject<Part | null> {
  const part = useRef<Part>(null);
  const before = useRef(key);
  // Before the dialog looks for another place.
  useLayoutEffect(() => {
    if (before.current !== key && isFocusLost()) part.current?.focus();
    before.current = key;
  }, [key]);
  return part;
}
