import { expect, it } from 'vitest';
import type { BackupState } from '../../shared/backup/backup';
import { ok } from '../../shared/lib/result';
import { backupHandlers } from './handlers';

const STATE: BackupState = { folder: '/desk', lastAt: null, leftOut: 0, failure: null, progress: null };

it('opens no backup while the daily one runs, also when that began under the dialog', async () => {
  const backups = {
    isBusy: false,
    state: async () => STATE,
    chooseFolder: async () => ok(STATE),
    backUp: async () => ok(null),
    cancel: () => undefined,
  };
  const opened: string[] = [];
  const handlers = backupHandlers({
    backups,
    restores: {
      preview: async (path) => {
        opened.push(path);
        return ok(null);
      },
      restore: async () => ok(null),
    },
    chooseFolder: async () => null,
    chooseBackup: async () => {
      backups.isBusy = true;
      return '/desk/backup.zip';
    },
  });
  expect(await handlers['backup.preview'](undefined)).toMatchObject({ failure: { code: 'in-use' } });
  expect(await handlers['backup.restore']({ token: 'backup-1', ids: [] })).toMatchObject({
    failure: { code: 'in-use' },
  });
  expect(opened).toEqual([]);
});
