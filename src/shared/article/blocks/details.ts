import { z } from 'zod';
import { type Paragraph, paragraphSchema } from './paragraph';

/** What a reader unfolds: the first paragraph is the summary, which is seen before. */
export interface Details {
  type: 'details';
  children: Paragraph[];
}

export const detailsSchema: z.ZodType<Details> = z.looseObject({
  type: z.literal('details'),
  children: z.array(paragraphSchema),
});
