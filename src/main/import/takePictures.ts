import { open } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { FileText, ImportedPicture, ImportedText } from '../../shared/import/imported';
import { MOST_PICTURE_BYTES } from '../../shared/media/media';
import { mediaAddress } from '../../shared/media/mediaAddress';
import type { MediaShelf } from '../media';

/** A picture that an element of HTML holds itself. In the words of a page the sign before it is an entity. */
const HELD = /(<img\b[^>]*?\ssrc=)(["'])data:image\/[\w.+-]+;base64,([\w+/=\s]*)\2/gi;
/** Nothing that is looked at is smaller: pages hold the place of a picture that comes later, and count readers, with less. */
const LEAST_BYTES = 200;
/** Addresses into a folder beside the file, in HTML and in Markdown. */
const BESIDE = /(?:\ssrc=["']|\]\(<?)(?:\.\/)?([^"'()<>\s/]+-media\/[^"'()<>\s/]+)(?=["')>\s])/gi;

/**
 * Takes the pictures of a file into the library, as any other: those that it holds, and those in the folder beside it
 * that an export writes. `path` is where the file is, or null where only the system knows.
 */
export async function takePictures(
  file: FileText,
  path: string | null,
  media: Pick<MediaShelf, 'take'>,
): Promise<ImportedText> {
  if (file.form === 'text') return { ...file, pictures: [] };
  const pictures: ImportedPicture[] = [];
  let text = '';
  let end = 0;
  for (const found of file.text.matchAll(HELD)) {
    const [whole, tag = '', quote = '', data = ''] = found;
    const bytes = Buffer.from(data, 'base64');
    const taken = bytes.length < LEAST_BYTES ? null : await media.take(bytes, '');
    const address = taken?.ok ? mediaAddress(taken.value.name) : '';
    if (taken?.ok) pictures.push({ address, media: taken.value });
    text += `${file.text.slice(end, found.index)}${tag}${quote}${address}${quote}`;
    end = found.index + whole.length;
  }
  text += file.text.slice(end);
  const addresses = path === null ? [] : [...text.matchAll(BESIDE)].map(([, address = '']) => address);
  for (const address of new Set(addresses)) {
    const bytes = await readBeside(path ?? '', address);
    const taken = bytes && (await media.take(bytes, basename(address)));
    if (taken?.ok) pictures.push({ address, media: taken.value });
  }
  return { ...file, text, pictures };
}

/** Only from the folder that is called after the file; null for all else. */
async function readBeside(path: string, address: string): Promise<Uint8Array | null> {
  const folder = `${basename(path, extname(path))}-media`;
  try {
    const [named, name = ''] = decodeURIComponent(address).split('/');
    if (named !== folder || name !== basename(name) || name.includes('\\')) return null;
    const file = await open(join(dirname(path), folder, name), 'r');
    try {
      return (await file.stat()).size > MOST_PICTURE_BYTES ? null : await file.readFile();
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
