import { useSyncExternalStore } from 'react';

/** How many columns fit: library, article and pane; article and pane; the article alone. */
export type Layout = 'three' | 'two' | 'one';

const THREE = window.matchMedia('(min-width: 1400px)');
const TWO = window.matchMedia('(min-width: 1120px)');

function subscribe(onChange: () => void): () => void {
  THREE.addEventListener('change', onChange);
  TWO.addEventListener('change', onChange);
  return () => {
    THREE.removeEventListener('change', onChange);
    TWO.removeEventListener('change', onChange);
  };
}

/** What fits at this moment; for a live answer, `useLayout`. */
export function layoutNow(): Layout {
  return THREE.matches ? 'three' : TWO.matches ? 'two' : 'one';
}

export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, layoutNow);
}
