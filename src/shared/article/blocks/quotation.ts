import { z } from 'zod';
import { type Paragraph, paragraphSchema } from './paragraph';

/** A blockquote of any number of paragraphs that knows its source. */
export interface Quotation {
  type: 'quotation';
  /** Id of one of the article's sources, or null while she has not said where it is from. */
  sourceId: string | null;
  children: Paragraph[];
}

export const quotationSchema: z.ZodType<Quotation> = z.looseObject({
  type: z.literal('quotation'),
  sourceId: z.string().nullable(),
  children: z.array(paragraphSchema),
});
