import type { Disk } from './Disk';

/** The sync of a folder that is under way, and the one that comes after it. */
interface Syncs {
  running: Promise<void>;
  next: Promise<void> | null;
}

const ofDisks = new WeakMap<Disk, Map<string, Syncs>>();

/**
 * Makes what was created, renamed or removed in a folder last through a power cut, where the system has that. Whoever asks
 * while one is under way shares the next with all others who do: that one begins after what each of them did.
 */
export function syncFolder(folder: string, disk: Disk): Promise<void> {
  if (!disk.canSyncFolders) return Promise.resolve();
  const folders = ofDisks.get(disk) ?? new Map<string, Syncs>();
  ofDisks.set(disk, folders);
  const known = folders.get(folder);
  if (known !== undefined) {
    const afterIt = () => begin(folder, disk, folders);
    return (known.next ??= known.running.then(afterIt, afterIt));
  }
  return begin(folder, disk, folders);
}

function begin(folder: string, disk: Disk, folders: Map<string, Syncs>): Promise<void> {
  const syncs: Syncs = { running: syncNow(folder, disk), next: null };
  folders.set(folder, syncs);
  const forget = () => {
    if (syncs.next === null) folders.delete(folder);
  };
  syncs.running.then(forget, forget);
  return syncs.running;
}

async function syncNow(folder: string, disk: Disk): Promise<void> {
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
