import { lazy, Suspense } from 'react';
import type { Purged } from '../../shared/library/bin';
import type { Result } from '../../shared/lib/result';
import { useBinStore } from './binStore';

const PurgeDialog = lazy(async () => ({ default: (await import('./PurgeDialog')).PurgeDialog }));

/** The one question of the bin, while it is asked. */
export function PurgeQuestion({ onPurge }: { onPurge(ids: string[]): Promise<Result<Purged>> }) {
  const { asked, forget } = useBinStore();
  if (asked === null) return null;
  return (
    <Suspense fallback={null}>
      <PurgeDialog {...asked} onPurge={onPurge} onClose={forget} />
    </Suspense>
  );
}
