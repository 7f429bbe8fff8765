import type { Disk } from './Disk';

/** How many bytes a file has, before they are read. Rejects with the system's error. */
export async function sizeOf(path: string, disk: Disk): Promise<number> {
  const file = await disk.open(path, 'r');
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
