import { lazy, Suspense } from 'react';
import { hasBulkNews, useBulkStore } from './bulkStore';

const BulkBars = lazy(async () => ({ default: (await import('./bulk')).BulkBars }));

/** What the foot of the list says of a change, where the list is out of sight. */
export function BulkNotice({ onUndo }: { onUndo(): void }) {
  if (!useBulkStore(hasBulkNews)) return null;
  return (
    <Suspense fallback={null}>
      <BulkBars onUndo={onUndo} />
    </Suspense>
  );
}
