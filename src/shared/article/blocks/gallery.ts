import { z } from 'zod';
import { HOLDS_NOTHING } from '../inlineSchema';
import { type Picture, PICTURE_SIZES, type PictureSize, SHOWN_PICTURE, type ShownPicture } from './picture';

/** How many pictures stand beside each other; 0 leaves it to the page. */
export const GALLERY_COLUMNS = [0, 1, 2, 3, 4] as const;
export type GalleryColumns = (typeof GALLERY_COLUMNS)[number];

/** Several pictures that belong together, in her order, with a caption of the whole beside their own. */
export interface Gallery {
  type: 'gallery';
  pictures: ShownPicture[];
  caption: string;
  columns: GalleryColumns;
  size: PictureSize;
}

/** It may be of one picture, or of none, while she puts it together: nothing of it is refused, and there is no most. */
export const gallerySchema: z.ZodType<Gallery> = z.looseObject({
  type: z.literal('gallery'),
  pictures: z.array(z.looseObject(SHOWN_PICTURE)),
  caption: z.string(),
  columns: z.literal(GALLERY_COLUMNS),
  size: z.enum(PICTURE_SIZES),
  ...HOLDS_NOTHING,
}) as z.ZodType<Gallery>;

/** As wide as the widest of them. */
export function galleryOf(pictures: readonly Picture[]): Gallery {
  const sizes = pictures.map(({ size }) => PICTURE_SIZES.indexOf(size));
  return {
    type: 'gallery',
    pictures: pictures.map(shown),
    ...{ caption: '', columns: 0, size: PICTURE_SIZES[Math.max(0, ...sizes)]! },
  };
}

/** Only what is said of the picture, and nothing of the block that it stood in. */
export function shown({
  media,
  width,
  height,
  alt,
  caption,
  credit,
  licence,
  link,
}: ShownPicture): ShownPicture {
  return { media, width, height, alt, caption, credit, licence, link };
}
