import { lazy, Suspense } from 'react';
import { useBinStore } from './binStore';

const PurgeDialog = lazy(async () => ({ default: (await import('./PurgeDialog')).PurgeDialog }));

/** The one question of the bin, while it is asked. */
export function PurgeQuestion({ onPurge }: { onPurge(ids: string[]): void }) {
  const { asked, forget } = useBinStore();
  if (asked === null) return null;
  return (
    <Suspense fallback={null}>
      <PurgeDialog
        {...asked}
        onPurge={() => {
          forget();
          onPurge(asked.ids);
        }}
        onClose={forget}
      />
    </Suspense>
  );
}
