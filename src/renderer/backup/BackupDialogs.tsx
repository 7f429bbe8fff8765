import { lazy, Suspense } from 'react';
import { useBackupStore } from './backupStore';

const BackupsDialog = lazy(async () => ({ default: (await import('./BackupsDialog')).BackupsDialog }));
const RestoreDialog = lazy(async () => ({ default: (await import('./RestoreDialog')).RestoreDialog }));

export interface BackupDialogsProps {
  /** The newest words go to the disk before they are backed up. */
  onBackUp(): Promise<void>;
  /** Restores articles of the backup that she is shown; answers with what is to be said, or null when that failed. */
  onRestore(ids: string[]): Promise<string | null>;
}

/** The dialogs of the backups, while one of them is open. */
export function BackupDialogs({ onBackUp, onRestore }: BackupDialogsProps) {
  const dialog = useBackupStore((store) => store.dialog);
  if (dialog === null) return null;
  return (
    <Suspense fallback={null}>
      {dialog === 'backups' ? <BackupsDialog onBackUp={onBackUp} /> : <RestoreDialog onRestore={onRestore} />}
    </Suspense>
  );
}
