import { useSyncExternalStore } from 'react';

function follow(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** Whether this computer has a connection at all, by what the system says. */
export function useOnline(): boolean {
  return useSyncExternalStore(follow, () => navigator.onLine);
}
