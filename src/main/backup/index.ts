export { Backups, backupSettingsSchema, FIRST_BACKUP_SETTINGS } from './Backups';
export { chooseBackupFolder } from './chooseBackupFolder';
export { backupHandlers } from './handlers';
export { Restores } from './Restores';
export { restoreSites } from './restoreSites';
export { type LibraryWordFiles, restoreWords } from './restoreWords';
