import { basename } from 'node:path';
import type { FileText, ImportedPicture, ImportedText } from '../../shared/import/imported';
import type { Failure, Result } from '../../shared/lib/result';
import { tellRefused } from '../../shared/media/tellRefused';
import { tellStill } from '../../shared/media/tellStill';
import type { MediaShelf } from '../media';
import type { HeldPicture } from './heldIn';

/** A file as its thread read it. */
export interface ReadText extends FileText {
  /** The pictures that it held. */
  held: HeldPicture[];
  /** Addresses of pictures that are files of their own. */
  beside: string[];
}

/** Reads a picture by its address in a file; null where it is not to be had, which nobody need be told of. */
export type ReadPicture = (address: string) => Promise<Result<Uint8Array> | null>;

/**
 * Takes the pictures of a file into the library, as any other: those that it holds, and those that `readPicture` finds;
 * null where only the system knows where the file is.
 */
export async function takePictures(
  { held, beside, ...file }: ReadText,
  readPicture: ReadPicture | null,
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
  for (const address of readPicture === null ? [] : beside) {
    const read = (await readPicture?.(address)) ?? null;
    if (read?.ok === true) await take(address, read.value, basename(address));
    else if (read !== null) refused.push(read.failure);
  }
  const still = tellStill(pictures.map((picture) => picture.media));
  const ofPictures = [tellRefused(refused), still].filter((sentence) => sentence !== '').join(' ');
  return { ...file, pictures, ofPictures, here: null };
}
