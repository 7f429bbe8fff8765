import { lazy, Suspense } from 'react';
import { useChecksStore } from './checksStore';

const OpenWordsDialog = lazy(async () => ({ default: (await import('./WordsDialog')).WordsDialog }));

/** The dialog "Words of the library", while it is open. */
export function WordsDialog() {
  const isOpen = useChecksStore((store) => store.listOpen !== null);
  return isOpen ? (
    <Suspense fallback={null}>
      <OpenWordsDialog />
    </Suspense>
  ) : null;
}
