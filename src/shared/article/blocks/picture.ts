import { z } from 'zod';
import type { PictureWords } from '../../media/media';
import { mediaNameSchema } from '../../media/mediaSchema';
import { HOLDS_NOTHING } from '../inlineSchema';

/** How wide it stands: as the text, wider, or as wide as the page lets it. */
export const PICTURE_SIZES = ['text', 'wide', 'full'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

/** A picture of the library with what is said of it in one place, alone or in a gallery. */
export interface ShownPicture extends PictureWords {
  /** Name of the stored file. */
  media: string;
  /** In pixels. */
  width: number;
  height: number;
  /** Where a click on it leads; empty for nowhere. */
  link: string;
}

export interface Picture extends ShownPicture {
  type: 'picture';
  size: PictureSize;
}

/** Of a picture, wherever it is shown. */
export const SHOWN_PICTURE = {
  media: mediaNameSchema,
  width: z.int().min(1),
  height: z.int().min(1),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  licence: z.string(),
  link: z.string(),
};

export const pictureSchema: z.ZodType<Picture> = z.looseObject({
  type: z.literal('picture'),
  ...SHOWN_PICTURE,
  size: z.enum(PICTURE_SIZES),
  ...HOLDS_NOTHING,
}) as z.ZodType<Picture>;
