import { GALLERY_COLUMNS, type GalleryColumns } from '../../../shared/article/blocks/gallery';
import type { Gallery, ShownPicture } from '../../../shared/article/blocks/index';
import type { Reading } from '../Reading';
import { seenLines, tellUnseen } from '../seenLines';
import { bareLetters, lettersOf } from '../letters';
import { type Around, type HtmlKind, PLAIN } from './HtmlKind';
import { isKnownPicture, readPicture, sizeOf } from './picture';

/** Galley's own, WordPress's of any age, and a figure of figures. */
const GALLERIES = 'figure.gallery, div.gallery, .wp-block-gallery, figure:has(> figure)';
const CAPTIONS = 'figcaption, .gallery-caption, .wp-caption-text';
const ITEMS = 'figure, li, dl';

/** Pictures that the library took in, in a figure of figures; where one is missing they are read one by one. */
export const gallery: HtmlKind = {
  is: (element, _tagName, reading) => element.matches(GALLERIES) && read(element, PLAIN, reading) !== null,
  read: (element, around, { reading }) => {
    const made = read(element, around, reading);
    tellUnseen(element, reading.losses);
    return made === null ? [] : [made];
  },
};

function read(element: Element, around: Around, reading: Reading): Gallery | null {
  const images = [...element.querySelectorAll('img')];
  if (images.length === 0 || !images.every((image) => isKnownPicture(image, reading))) return null;
  const items = images.map((image) => itemOf(image, element));
  const captions = items.map((item) => item?.querySelector(CAPTIONS) ?? null);
  const whole = [...element.querySelectorAll(CAPTIONS)].filter((caption) => !captions.includes(caption));
  // Words that would have no place in it, or none that is theirs alone.
  const [own, ...more] = whole;
  const said = [...captions, own].map((caption) => caption?.textContent ?? '').join('');
  if (more.length > 0 || bareLetters(said) !== lettersOf(element)) return null;
  if (new Set(items.filter((item) => item !== null)).size < items.filter((item) => item !== null).length)
    return null;
  const pictures = images.map((image, at) => readPicture(image, captions[at] ?? null, around, reading));
  return {
    type: 'gallery',
    pictures: pictures.filter((picture): picture is ShownPicture => picture !== null),
    caption: seenLines(own ?? null).join(' '),
    columns: columnsOf(element),
    size: sizeOf(element),
  };
}

/** What stands around an image and its caption, within the gallery. */
function itemOf(image: Element, gallery: Element): Element | null {
  const item = image.closest(ITEMS);
  return item === null || item === gallery || !gallery.contains(item) ? null : item;
}

/** What WordPress has more than four of is left to the page. */
function columnsOf({ classList }: Element): GalleryColumns {
  const said = GALLERY_COLUMNS.find(
    (columns) =>
      columns > 0 &&
      (classList.contains(`columns-${columns}`) || classList.contains(`gallery-columns-${columns}`)),
  );
  return said ?? 0;
}
