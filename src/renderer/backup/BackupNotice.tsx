import type { BackupState } from '../../shared/backup/backup';
import { tellFailure } from '../../shared/lib/result';
import { Button, longDay, Notice } from '../ui';
import { useBackupStore } from './backupStore';

/** Over the article, while the last backup failed or lacks something: she may count on what is not there. */
export function BackupNotice() {
  const { state, open } = useBackupStore();
  if (state === null || state.progress !== null) return null;
  const said = tell(state);
  if (said === null) return null;
  return (
    <Notice
      kind="bad"
      actions={
        <Button look="edged" onClick={() => void open()}>
          Backups…
        </Button>
      }
    >
      {said}
    </Notice>
  );
}

function tell({ failure, lastAt, leftOut }: BackupState): string | null {
  if (failure) {
    const since = lastAt === null ? '' : ` The last backup is of ${longDay(lastAt)}.`;
    return tellFailure(failure) + since;
  }
  if (leftOut === 0) return null;
  const lacks = leftOut === 1 ? 'a file' : `${leftOut.toLocaleString('en')} files`;
  return `The last backup lacks ${lacks} of the library that could not be read. The earlier backups are all kept until one is whole. Look whether the disk of the library is sound.`;
}
