import { fail, ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';
import { type Backups, BUSY } from './Backups';
import type { Restores } from './Restores';

interface BackupHandlerParts {
  backups: Backups;
  restores: Restores;
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
      const { folder, progress } = await backups.state();
      if (progress !== null) return fail(BUSY);
      const chosen = await chooseBackup(folder);
      return chosen === null ? ok(null) : restores.preview(chosen);
    },
    'backup.restore': async ({ token, ids }) => {
      const { progress } = await backups.state();
      return progress === null ? restores.restore(token, ids) : fail(BUSY);
    },
  };
}
