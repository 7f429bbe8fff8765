import { join } from 'node:path';
import { app } from 'electron';
import { uuidv7 } from 'uuidv7';
import {
  backupHandlers,
  Backups,
  backupSettingsSchema,
  chooseBackupFolder,
  FIRST_BACKUP_SETTINGS,
  type LibraryWordFiles,
  Restores,
  restoreSites,
  restoreWords,
} from '../backup';
import { chooseExistingFile, chooseFile } from '../export';
import { handOverHandlers, HandOvers, handOverSettingsSchema, type LaunchedFiles } from '../handover';
import type { MediaShelf } from '../media';
import type { Publications } from '../publish';
import { copyAside } from '../recovery';
import { realDisk } from '../store';
import { tellWindow } from '../window';
import type { Articles } from './openArticles';
import { settingsIn, type Surroundings } from './Surroundings';

const documents = () => app.getPath('documents');

/** The whole library as one file, every day, and the way back from it. */
export function openBackups(
  around: Surroundings,
  { library, articles, revisions, catalogue }: Articles,
  media: MediaShelf,
  publications: Pick<Publications, 'adopt'>,
  wordFiles: LibraryWordFiles,
) {
  const { disk, log, now } = around;
  const backups = new Backups({
    library,
    settings: settingsIn(around, 'backup.json', backupSettingsSchema, FIRST_BACKUP_SETTINGS),
    disk: realDisk,
    galley: app.getVersion(),
    now,
    countDamaged: async () => {
      const damaged = await catalogue.damaged();
      return damaged.ok ? damaged.value.length : 0;
    },
    tell: (state) => tellWindow('backup', state),
    log: (event, error) => log.error(event, error),
  });
  backups.keepDaily(60_000);
  return backupHandlers({
    backups,
    restores: new Restores({
      articles,
      histories: revisions,
      media,
      publications,
      keepAside: (path) => copyAside(path, join(library, 'damaged'), disk),
      restoreSites: (zip) => restoreSites(zip, library, disk),
      restoreWords: (zip) => restoreWords(zip, wordFiles),
      now,
      report: (progress) => backups.report(progress),
    }),
    chooseFolder: (from) => chooseBackupFolder(from || documents()),
    chooseBackup: (from) =>
      chooseExistingFile({ folder: from || documents(), name: 'Galley backup', extensions: ['zip'] }),
  });
}

/** One article as one file for somebody else. */
export function openHandOvers(
  around: Surroundings,
  { articles, revisions }: Articles,
  launched: LaunchedFiles,
  media: MediaShelf,
) {
  return handOverHandlers({
    handOvers: new HandOvers({
      articles,
      histories: revisions,
      media,
      settings: settingsIn(around, 'hand-over.json', handOverSettingsSchema, { folder: '' }),
      disk: realDisk,
      galley: app.getVersion(),
      now: around.now,
      newId: uuidv7,
      firstFolder: documents,
      chooseFile,
    }),
    launched,
    choose: () =>
      chooseExistingFile({
        ...{ folder: documents(), name: 'Hand-over, or article saved elsewhere' },
        extensions: ['galley', 'json'],
      }),
  });
}
