import { lazy, Suspense } from 'react';
import { Boundary } from '../ui';
import { useSitesStore } from './sitesStore';

const SitesDialog = lazy(async () => ({ default: (await import('./SitesDialog')).SitesDialog }));

const STOPPED = 'The settings of the sites stopped in this window. Your text and your sites are safe.';

/** The dialog "Sites", while it is open. */
export function SitesDialogs() {
  const isOpen = useSitesStore((store) => store.isOpen);
  if (!isOpen) return null;
  return (
    <Boundary message={STOPPED}>
      <Suspense fallback={null}>
        <SitesDialog />
      </Suspense>
    </Boundary>
  );
}
