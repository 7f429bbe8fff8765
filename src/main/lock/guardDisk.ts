import type { Disk } from '../store';

/**
 * The same disk, on which nothing takes the place of a file and nothing is added to one unless the library is ours.
 * New files of other names may be made, for they go over nothing.
 */
export function guardDisk(disk: Disk, check: () => Promise<void>): Disk {
  return {
    ...disk,
    async open(path, flags, mode) {
      if (flags !== 'r' && flags !== 'wx') await check();
      return disk.open(path, flags, mode);
    },
    async rename(from, to) {
      await check();
      await disk.rename(from, to);
    },
  };
}
