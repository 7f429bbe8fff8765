import { z } from 'zod';
import type { Inline } from '../inline';
import { inlineSchema } from '../inlineSchema';

export interface Paragraph {
  type: 'paragraph';
  children: Inline[];
}

export const paragraphSchema: z.ZodType<Paragraph> = z.looseObject({
  type: z.literal('paragraph'),
  children: z.array(inlineSchema),
});
