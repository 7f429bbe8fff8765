import { basename } from 'node:path';
import { isTemporary, type Disk } from '../store';

/**
 * The same disk, on which nothing takes the place of a file, nothing is added to one and none is removed unless the
 * library is ours. New files of other names may be made, for they go over nothing, and removed again while they are temporary.
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
    async rm(path, options) {
      if (!isTemporary(basename(path))) await check();
      await disk.rm(path, options);
    },
  };
}
