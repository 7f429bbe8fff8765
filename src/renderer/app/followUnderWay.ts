import type { UnderWay } from '../../shared/library/underWay';
import { useBackupStore } from '../backup';
import { call } from '../bridge';
import { useBulkStore } from '../library';
import { useRecoveryStore } from '../recovery';

/** How far it is need not be known closer; each time is a write to the disk. */
const PAUSE_MS = 200;

/** Has what goes on over several articles kept on the disk, so that the next start can tell where it was cut off. */
export function followUnderWay(): void {
  let isKept = false;
  let keptAt = 0;
  const follow = () => {
    const run = underWay();
    if (run === null ? !isKept : isKept && Date.now() - keptAt < PAUSE_MS) return;
    isKept = run !== null;
    keptAt = Date.now();
    // What was cut off before is told until she dismisses it, also after something else came to its end.
    void call('recovery.underWay', { run: run ?? useRecoveryStore.getState().cutOff });
  };
  useBulkStore.subscribe(follow);
  useBackupStore.subscribe(follow);
  // Dismissing wrote that there is nothing; what goes on meanwhile is to stay.
  useRecoveryStore.subscribe(({ cutOff }, before) => {
    if (cutOff === before.cutOff || !isKept) return;
    keptAt = 0;
    follow();
  });
}

/** Of one article alone it is seen whether it was done. */
function underWay(): UnderWay | null {
  const { progress, task, last } = useBulkStore.getState();
  if (task !== null && progress !== null && progress.total > 1) return { kind: task, ...progress, last };
  const restoring = useBackupStore.getState().state?.progress ?? null;
  if (restoring?.doing !== 'restoring' || restoring.total < 2) return null;
  return { kind: 'restore', done: restoring.done, total: restoring.total, last: '' };
}
