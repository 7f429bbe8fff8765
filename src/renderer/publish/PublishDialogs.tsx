import { lazy, Suspense } from 'react';
import { Boundary } from '../ui';
import { usePublishStore } from './publishStore';

/** It shows what the site’s format would lose, and so comes with all that writes a post. */
const PublishDialog = lazy(async () => ({ default: (await import('./PublishDialog')).PublishDialog }));

const STOPPED =
  'Publishing stopped in this window. Your text is safe, and what is in the queue stays in it. Start Galley again to see it.';

/** The dialog "Publish" with those of signing in and out, while it is open. */
export function PublishDialogs() {
  const isOpen = usePublishStore((store) => store.isOpen);
  if (!isOpen) return null;
  return (
    <Boundary message={STOPPED}>
      <Suspense fallback={null}>
        <PublishDialog />
      </Suspense>
    </Boundary>
  );
}
