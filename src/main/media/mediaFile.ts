import { ZodError } from 'zod';
import { basename } from 'node:path';
import type { Media } from '../../shared/media/media';
import { mediaFileSchema } from '../../shared/media/mediaSchema';
import { DamagedFileError, type Disk, openDocument } from '../store';

/** What stands beside a picture; null where nothing does, 'damaged' where it cannot be understood. */
export async function readMediaFile(path: string, disk: Disk): Promise<Media | 'damaged' | null> {
  const document = openDocument(path, disk);
  try {
    await document.read();
    if (document.data === null) return null;
    const { schemaVersion: _version, ...media } = mediaFileSchema.parse(document.data);
    return media.name.startsWith(basename(path, '.json')) ? media : 'damaged';
  } catch (error) {
    if (error instanceof DamagedFileError || error instanceof ZodError) return 'damaged';
    throw error;
  }
}

export async function writeMediaFile(path: string, media: Media, disk: Disk): Promise<void> {
  const document = openDocument(path, disk);
  document.data = { schemaVersion: 1, ...media };
  await document.write();
}
