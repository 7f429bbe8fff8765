import { useViewStore } from './viewStore';

/** Shows or hides the library: a column where there is room for three, else a drawer. */
export function toggleLibrary(to: 'toggle' | 'show'): void {
  const { session, drawer, keep, show } = useViewStore.getState();
  if (window.matchMedia('(min-width: 1400px)').matches) {
    keep({ libraryOpen: to === 'show' || !session.libraryOpen });
  } else show({ drawer: to === 'toggle' && drawer === 'library' ? null : 'library' });
}
