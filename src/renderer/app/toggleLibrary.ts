import { flushSync } from 'react-dom';
import { focusSearch } from '../library';
import { useViewStore } from './viewStore';

/** Shows or hides the library: a column where there is room for three, else a drawer, in whose search she then is. */
export function toggleLibrary(to: 'toggle' | 'show'): void {
  const { session, drawer, keep, show } = useViewStore.getState();
  const isColumn = window.matchMedia('(min-width: 1400px)').matches;
  const opens = to === 'show' || (isColumn ? !session.libraryOpen : drawer !== 'library');
  // Drawn before her next key, which may be the search's already.
  flushSync(() => {
    if (isColumn) keep({ libraryOpen: opens });
    else show({ drawer: opens ? 'library' : null });
  });
  if (opens && !isColumn) focusSearch();
}
