import type { Picture, ShownPicture } from '../../../shared/article/blocks/index';
import { safeUrl } from '../../../shared/source/safeUrl';
import { onOneLine } from '../../../shared/lib/onOneLine';
import { isEmoji, isPixel } from '../lossOf';
import type { Reading } from '../Reading';
import { seenLines, tellUnseen } from '../seenLines';
import type { Around, HtmlKind } from './HtmlKind';

/** A picture that the library took in, alone or in a figure with its caption. */
export const picture: HtmlKind = {
  is: (element, tagName, reading) =>
    (tagName === 'IMG' || tagName === 'FIGURE') && imageIn(element, reading) !== null,
  read: (element, around, { reading }) => {
    const image = imageIn(element, reading);
    const caption = element.tagName === 'FIGURE' ? element.querySelector('figcaption') : null;
    if (caption !== null) tellUnseen(caption, reading.losses);
    const shown = image && readPicture(image, caption, around, reading);
    return shown === null ? [] : [{ type: 'picture', ...shown, size: sizeOf(element) }];
  },
};

/** A picture of the library with what the page says of it, and null where the library does not have it. */
export function readPicture(
  image: Element,
  caption: Element | null,
  around: Around,
  reading: Reading,
): ShownPicture | null {
  const media = reading.pictures?.get(image.getAttribute('src') ?? '');
  if (media === undefined) return null;
  const alt = onOneLine(image.getAttribute('alt') ?? '');
  // Where the file says nothing, what was said of it last.
  const said = caption === null ? { ...media, alt: alt || media.alt } : { alt, ...readCaption(caption) };
  const address = image.closest('a[href]')?.getAttribute('href') ?? around.link?.url ?? '';
  return {
    ...{ media: media.name, width: media.width, height: media.height },
    ...{ alt: said.alt, caption: said.caption, credit: said.credit, licence: said.licence },
    link: safeUrl(address) ?? '',
  };
}

/** Whether an image is in the library, so that nothing of it is lost. */
export function isKnownPicture(image: Element, reading: Reading): boolean {
  const isKnown = reading.pictures?.has(image.getAttribute('src') ?? '') ?? false;
  return isKnown && !isPixel(image) && !isEmoji(image);
}

/** The image itself, or the only one of a figure that has no words but its caption. */
function imageIn(element: Element, reading: Reading): Element | null {
  const images = element.tagName === 'IMG' ? [element] : [...element.querySelectorAll('img, table')];
  const [only] = images;
  if (images.length !== 1 || only === undefined || !isKnownPicture(only, reading)) return null;
  const caption = element.querySelector('figcaption')?.textContent;
  return onOneLine(element.textContent ?? '') === onOneLine(caption ?? '') ? only : null;
}

/** "Caption (credit, licence)", as Galley writes it; in any other it is all caption. */
function readCaption(figcaption: Element): Pick<Picture, 'caption' | 'credit' | 'licence'> {
  const marked = ['credit', 'licence'].map((name) => figcaption.querySelector(`.picture-${name}`));
  const [credit = '', licence = ''] = marked.map((part) => seenLines(part).join(' '));
  const words = seenLines(
    figcaption,
    marked.filter((part) => part !== null),
  ).join(' ');
  const caption = credit + licence === '' ? words : words.replace(/\s*[(（][\s,，]*[)）]$|^[\s,，]+$/, '');
  return { caption, credit, licence };
}

export function sizeOf({ classList }: Element): Picture['size'] {
  if (classList.contains('wide') || classList.contains('alignwide')) return 'wide';
  return classList.contains('full') || classList.contains('alignfull') ? 'full' : 'text';
}
