import { z } from 'zod';
import type { Media, PictureWords } from './media';
import { isMediaName } from './mediaName';

export const mediaNameSchema = z.string().refine(isMediaName, 'No name of a stored picture');

const line = z.string().max(10_000);
const words = { alt: line, caption: line, credit: line, licence: line };
export const pictureWordsSchema: z.ZodType<PictureWords> = z.object(words);

/** The file beside a stored picture. */
export const mediaFileSchema: z.ZodType<Media & { schemaVersion: 1 }> = z.object({
  schemaVersion: z.literal(1),
  name: mediaNameSchema,
  fileName: z.string(),
  width: z.int().min(1),
  height: z.int().min(1),
  moves: z.boolean().optional(),
  bytes: z.int().min(1),
  addedAt: z.string(),
  ...words,
});
