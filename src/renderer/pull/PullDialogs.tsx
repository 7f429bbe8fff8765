import { lazy, Suspense } from 'react';
import { Boundary } from '../ui';
import { usePullStore } from './pullStore';

const PullDialog = lazy(async () => ({ default: (await import('./PullDialog')).PullDialog }));

const STOPPED =
  'The import stopped in this window. What came into the library is safe; the next import goes on with the rest.';

/** The dialog "Import from site", while it is open. */
export function PullDialogs() {
  const isOpen = usePullStore((store) => store.isOpen);
  if (!isOpen) return null;
  return (
    <Boundary message={STOPPED}>
      <Suspense fallback={null}>
        <PullDialog />
      </Suspense>
    </Boundary>
  );
}
