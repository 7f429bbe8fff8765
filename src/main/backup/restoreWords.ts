import type { Restored } from '../../shared/backup/backup';
import type { SealedZip } from '../zip';
import { HOUSE_STYLE_ENTRY, WORDS_ENTRY } from './backupFile';
import { readPart } from './readPart';

/** A file of the whole library: keeps the bytes where there is none, and answers whether it did. */
interface Adopting {
  adopt(bytes: Uint8Array): Promise<boolean>;
}

export interface LibraryWordFiles {
  words: Adopting;
  houseStyle: Adopting;
}

/** Brings back the words of the library and its house style, each where there is none. Rejects with the system's error. */
export async function restoreWords(
  zip: SealedZip,
  { words, houseStyle }: LibraryWordFiles,
): Promise<Pick<Restored, 'words' | 'houseStyle'>> {
  return {
    words: await restore(WORDS_ENTRY, words),
    houseStyle: await restore(HOUSE_STYLE_ENTRY, houseStyle),
  };

  async function restore(name: string, file: Adopting): Promise<boolean> {
    const bytes = zip.has(name) ? await readPart(zip, name) : null;
    return bytes !== null && (await file.adopt(bytes));
  }
}
