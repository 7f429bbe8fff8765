import { join } from 'node:path';
import { mediaHandlers, MediaShelf } from '../media';
import { sweepTemporaryFiles } from '../store';
import { tellWindow } from '../window';
import { choosePictures } from './choosePictures';
import type { Surroundings } from './Surroundings';

/** The pictures of the library. */
export function openMedia({ dataFolder, disk, now }: Surroundings) {
  const folder = join(dataFolder, 'library', 'media');
  void sweepTemporaryFiles(folder, disk).catch(() => undefined);
  const media = new MediaShelf({ folder, disk, now });
  const onProgress = (done: number, total: number) => tellWindow('media', { done, total });
  return { media, handlers: mediaHandlers({ media, choosePictures, onProgress }) };
}
