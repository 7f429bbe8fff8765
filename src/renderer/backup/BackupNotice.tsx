import { tellFailure } from '../../shared/lib/result';
import { Button, Notice } from '../ui';
import { useBackupStore } from './backupStore';
import { dayOf } from './timeOf';

/** Over the article, while the last backup failed: she may count on one that is not there. */
export function BackupNotice() {
  const { state, open } = useBackupStore();
  if (state === null || state.failure === null || state.progress !== null) return null;
  const since = state.lastAt === null ? '' : ` The last backup is of ${dayOf(state.lastAt)}.`;
  return (
    <Notice
      kind="bad"
      actions={
        <Button look="edged" onClick={() => void open()}>
          Backups…
        </Button>
      }
    >
      {tellFailure(state.failure)}
      {since}
    </Notice>
  );
}
