import { flushSync } from 'react-dom';
import { focusSearch } from '../library';
import { closeDrawer, openDrawer } from './drawer';
import { layoutNow } from './useLayout';
import { useViewStore } from './viewStore';

/** Whether the library is there, as a column or a drawer. */
export function isLibraryShown(): boolean {
  const { session, drawer } = useViewStore.getState();
  return layoutNow() === 'three' ? session.libraryOpen : drawer === 'library';
}

/** Shows or hides the library: a column where there is room for three, else a drawer, in whose search she then is. */
export function toggleLibrary(to: 'toggle' | 'show'): void {
  const isColumn = layoutNow() === 'three';
  const opens = to === 'show' || !isLibraryShown();
  if (isColumn) {
    flushSync(() => useViewStore.getState().keep({ libraryOpen: opens }));
    return;
  }
  if (!opens) {
    closeDrawer();
    return;
  }
  openDrawer('library');
  focusSearch();
}
