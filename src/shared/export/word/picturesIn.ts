import { MEDIA_TYPES, type MediaEnding } from '../../media/mediaName';
import type { BinaryPart } from './flatPackage';

/** A picture that a document shows, once however often it does. */
export interface WordPicture {
  id: string;
  /** The part of the package that has it; null where it stands elsewhere, at `address`. */
  part: BinaryPart | null;
  address: string;
}

const HELD = /^data:(image\/[a-z]+);base64,/;

/**
 * Gives every picture the id of what it shows, and every drawing a number of its own. `addressOf` says where a picture is:
 * what is held in the address itself becomes a part of the document, anything else a link that Word follows.
 */
export function picturesIn(
  xml: string,
  addressOf: (media: string) => string | null,
): { xml: string; pictures: WordPicture[] } {
  const pictures = new Map<string, WordPicture>();
  let drawings = 0;
  const drawn = xml.replace(
    / id="" name="Picture"| id="" name="| r:picture="([^"]*)"/g,
    (found, media: string | undefined) => {
      if (found.endsWith('"Picture"')) return ` id="${(drawings += 1)}" name="Picture ${drawings}"`;
      if (media === undefined) return ` id="${drawings}" name="`;
      const picture =
        pictures.get(media) ?? wordPicture(`picture${pictures.size + 1}`, media, addressOf(media) ?? '');
      pictures.set(media, picture);
      return ` r:${picture.part === null ? 'link' : 'embed'}="${picture.id}"`;
    },
  );
  return { xml: drawn, pictures: [...pictures.values()] };
}

function wordPicture(id: string, media: string, address: string): WordPicture {
  const [start, type = ''] = HELD.exec(address) ?? [];
  if (start === undefined) return { id, part: null, address };
  const ending =
    (Object.keys(MEDIA_TYPES) as MediaEnding[]).find((one) => MEDIA_TYPES[one] === type) ?? 'png';
  const name = `/word/media/${media.slice(0, 16)}.${ending}`;
  return { id, part: { name, type, base64: address.slice(start.length) }, address: '' };
}
