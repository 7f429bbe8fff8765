import { basename } from 'node:path';
import type { FileText, ImportedPicture, ImportedText } from '../../shared/import/imported';
import type { Failure } from '../../shared/lib/result';
import { tellRefused } from '../../shared/media/tellRefused';
import { tellStill } from '../../shared/media/tellStill';
import type { MediaShelf } from '../media';
import type { HeldPicture } from './heldIn';
import { readBeside } from './readBeside';

/** A file as its thread read it. */
export interface ReadText extends FileText {
  /** The pictures that it held. */
  held: HeldPicture[];
  /** Addresses of pictures in a folder beside it. */
  beside: string[];
}

/**
 * Takes the pictures of a file into the library, as any other: those that it holds, and those in the folder beside it
 * that an export writes. `path` is where the file is, or null where only the system knows.
 */
export async function takePictures(
  { held, beside, ...file }: ReadText,
  path: string | null,
  media: Pick<MediaShelf, 'take'>,
): Promise<ImportedText> {
  const pictures: ImportedPicture[] = [];
  const refused: Failure[] = [];
  const take = async (address: string, bytes: Uint8Array, fileName: string) => {
    const taken = await media.take(bytes, fileName);
    if (taken.ok) pictures.push({ address, media: taken.value });
    else refused.push(taken.failure);
  };
  for (const { address, bytes } of held) await take(address, bytes, '');
  for (const address of path === null ? [] : beside) {
    const read = await readBeside(path ?? '', address);
    if (read?.ok === true) await take(address, read.value, basename(address));
    else if (read !== null) refused.push(read.failure);
  }
  const still = tellStill(pictures.map((picture) => picture.media));
  const ofPictures = [tellRefused(refused), still].filter((sentence) => sentence !== '').join(' ');
  return { ...file, pictures, ofPictures };
}
