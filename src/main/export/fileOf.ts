import type { Post } from '../../shared/export/post';
import { partsOf } from '../../shared/export/word/flatPackage';
import { ZipWriter } from '../zip';

/** What stands in the file of a post. The same post of the same day gives the same bytes; `madeAt` is that of the article's last change. */
export async function fileOf({ format, text }: Post, madeAt: string): Promise<string | Uint8Array> {
  if (format !== 'word') return text;
  const pieces: Uint8Array[] = [];
  const zip = new ZipWriter(async (bytes) => void pieces.push(bytes), madeAt);
  for (const part of partsOf(text))
    await zip.add(part.name, 'xml' in part ? Buffer.from(part.xml) : Buffer.from(part.base64, 'base64'));
  await zip.end();
  return Buffer.concat(pieces);
}
