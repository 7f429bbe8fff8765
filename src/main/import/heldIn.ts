import { heldData, isHeldSpacer } from '../../shared/media/heldPicture';

/** A picture that a file held itself, by what stands in its place in the text. */
export interface HeldPicture {
  address: string;
  bytes: Uint8Array;
}

const IMG = /<img(?=[\s/])/gi;
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/y;
const MARKDOWN = /\]\(<?(data:image\/[\w.+-]+;base64,[\w+/=]+)(?=[\s>)])/gi;

/**
 * Takes the pictures out of a page or of Markdown that stand there as `data:` addresses. Each tag is read once, and what is
 * never closed ends it, so that it takes as long as the text is long. Spacers stay, for the reader knows them.
 */
export function heldIn(text: string, isMarkdown: boolean): { text: string; held: HeldPicture[] } {
  const held = new Map<string, HeldPicture>();
  const placeOf = (address: string): string | null => {
    if (isHeldSpacer(address)) return null;
    const known = held.get(address);
    if (known !== undefined) return known.address;
    const found = heldData(address);
    if (found === null) return null;
    const bytes = Buffer.from(found.data, found.isBase64 ? 'base64' : 'utf8');
    const picture = { address: `galley-held-picture-${held.size + 1}`, bytes };
    held.set(address, picture);
    return picture.address;
  };
  const ofTags = replaceSources(text, placeOf);
  const all = isMarkdown
    ? ofTags.replace(MARKDOWN, (found, address: string) =>
        found.replace(address, placeOf(address) ?? address),
      )
    : ofTags;
  return { text: all, held: [...held.values()] };
}

function replaceSources(text: string, placeOf: (address: string) => string | null): string {
  let replaced = '';
  let end = 0;
  IMG.lastIndex = 0;
  for (let tag = IMG.exec(text); tag !== null; tag = IMG.exec(text)) {
    ATTRIBUTE.lastIndex = IMG.lastIndex;
    for (let found = ATTRIBUTE.exec(text); found !== null; found = ATTRIBUTE.exec(text)) {
      IMG.lastIndex = ATTRIBUTE.lastIndex;
      const [, name = '', double, single, bare] = found;
      const value = double ?? single ?? bare;
      if (name.toLowerCase() !== 'src' || value === undefined) continue;
      const place = placeOf(value);
      if (place === null) continue;
      const from = ATTRIBUTE.lastIndex - value.length - (bare === undefined ? 1 : 0);
      replaced += text.slice(end, from) + place;
      end = from + value.length;
    }
  }
  return replaced + text.slice(end);
}
