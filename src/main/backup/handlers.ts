import { fail, ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';
import { type Backups, BUSY } from './Backups';
import type { Restores } from './Restores';

interface BackupHandlerParts {
  backups: Pick<Backups, 'isBusy' | 'state' | 'chooseFolder' | 'backUp' | 'cancel'>;
  restores: Pick<Restores, 'preview' | 'restore'>;
  /** Ask her for a folder, and for a backup; null when she cancels. */
  chooseFolder(from: string): Promise<string | null>;
  chooseBackup(from: string): Promise<string | null>;
}

type BackupCall =
  | 'backup.state'
  | 'backup.chooseFolder'
  | 'backup.run'
  | 'backup.cancel'
  | 'backup.preview'
  | 'backup.restore';

/** What is done with one backup must not get between what is done with another. */
export function backupHandlers(parts: BackupHandlerParts): HandlersOf<BackupCall> {
  const { backups, restores, chooseFolder, chooseBackup } = parts;
  return {
    'backup.state': async () => ok(await backups.state()),
    'backup.chooseFolder': async () => {
      const { folder } = await backups.state();
      const chosen = await chooseFolder(folder);
      return chosen === null ? ok(await backups.state()) : backups.chooseFolder(chosen);
    },
    'backup.run': () => backups.backUp(),
    'backup.cancel': () => {
      backups.cancel();
      return ok(undefined);
    },
    'backup.preview': async () => {
      if (backups.isBusy) return fail(BUSY);
      const chosen = await chooseBackup((await backups.state()).folder);
      if (chosen === null) return ok(null);
      // The daily one may have begun under the dialog.
      return backups.isBusy ? fail(BUSY) : restores.preview(chosen);
    },
    'backup.restore': async ({ token, ids }) => (backups.isBusy ? fail(BUSY) : restores.restore(token, ids)),
  };
}
