import type { Disk } from './Disk';

/** Makes what was created, renamed or removed in a folder last through a power cut, where the system has that. */
export async function syncFolder(folder: string, disk: Disk): Promise<void> {
  if (!disk.canSyncFolders) return;
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
