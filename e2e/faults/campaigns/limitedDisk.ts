import type { Disk } from '../../../src/main/store';
import { quickDisk } from './quickDisk';

/** A disk that takes so many bytes and then, after a short write, is full. */
export function limitedDisk() {
  let left = Infinity;
  const disk: Disk = {
    ...quickDisk,
    open: async (...where) => {
      const file = await quickDisk.open(...where);
      const write = file.writeFile.bind(file);
      file.writeFile = async (data) => {
        const bytes = Buffer.from(data as string);
        await write(bytes.subarray(0, left));
        if (bytes.length > left) throw Object.assign(new Error('No room'), { code: 'ENOSPC' });
        left -= bytes.length;
      };
      return file;
    },
  };
  return { disk, leave: (bytes: number) => void (left = bytes) };
}
