import { flushSync } from 'react-dom';
import { focusSearch } from '../library';
import { layoutNow } from './useLayout';
import { useViewStore } from './viewStore';

/** Whether the library is there, as a column or a drawer. */
export function isLibraryShown(): boolean {
  const { session, drawer } = useViewStore.getState();
  return layoutNow() === 'three' ? session.libraryOpen : drawer === 'library';
}

/** Shows or hides the library: a column where there is room for three, else a drawer, in whose search she then is. */
export function toggleLibrary(to: 'toggle' | 'show'): void {
  const { keep, show } = useViewStore.getState();
  const isColumn = layoutNow() === 'three';
  const opens = to === 'show' || !isLibraryShown();
  // Drawn before her next key, which may be the search's already.
  flushSync(() => {
    if (isColumn) keep({ libraryOpen: opens });
    else show({ drawer: opens ? 'library' : null });
  });
  if (opens && !isColumn) focusSearch();
}
