import { isReadByWord } from '../../shared/export/word/readByWord';
import { MEDIA_TYPES, mediaEnding } from '../../shared/media/mediaName';
import { openStill } from './preparePicture';

export interface WordReady {
  bytes: Uint8Array;
  /** Of media. */
  type: string;
}

/**
 * A stored picture in a kind that every Word reads: WebP and AVIF become PNG where something shines through them, and JPEG
 * elsewhere. The same picture gives the same bytes. Null where it cannot be read.
 */
export async function readyForWord(media: string, bytes: Uint8Array): Promise<WordReady | null> {
  if (isReadByWord(media)) return { bytes, type: MEDIA_TYPES[mediaEnding(media)] };
  try {
    const isOpaque = (await (await openStill(bytes)).stats()).isOpaque;
    const still = await openStill(bytes);
    return isOpaque
      ? { bytes: await still.jpeg({ quality: 90 }).toBuffer(), type: MEDIA_TYPES.jpg }
      : { bytes: await still.png({ compressionLevel: 9 }).toBuffer(), type: MEDIA_TYPES.png };
  } catch {
    return null;
  }
}
