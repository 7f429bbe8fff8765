import { focusSearch } from '../library';
import { useViewStore } from './viewStore';

/** Shows or hides the library: a column where there is room for three, else a drawer. */
export function toggleLibrary(to: 'toggle' | 'show'): void {
  const { session, drawer, keep, show } = useViewStore.getState();
  if (window.matchMedia('(min-width: 1400px)').matches) {
    keep({ libraryOpen: to === 'show' || !session.libraryOpen });
    return;
  }
  const opens = to === 'show' || drawer !== 'library';
  show({ drawer: opens ? 'library' : null });
  // The list is there once the drawer is drawn.
  if (opens) requestAnimationFrame(focusSearch);
}
