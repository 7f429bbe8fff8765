export { BackupDialogs } from './BackupDialogs';
export { BackupNotice } from './BackupNotice';
export { useBackupStore } from './backupStore';
