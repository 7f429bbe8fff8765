import { z } from 'zod';
import type { Inline } from '../inline';
import { inlineSchema } from '../inlineSchema';

/** The headline is the page's h1, so headings in the body are h2 to h4. */
const HEADING_TAGS = ['h2', 'h3', 'h4'] as const;
export type HeadingTag = (typeof HEADING_TAGS)[number];

/** The nearest heading that an article has: the headline is its h1, and nothing is smaller than h4. */
export function articleHeadingTag(tag: string): HeadingTag {
  const found = HEADING_TAGS.find((known) => known === tag);
  return found ?? (tag === 'h1' ? 'h2' : 'h4');
}

export interface Heading {
  type: 'heading';
  tag: HeadingTag;
  children: Inline[];
}

export const headingSchema: z.ZodType<Heading> = z.looseObject({
  type: z.literal('heading'),
  tag: z.enum(HEADING_TAGS),
  children: z.array(inlineSchema),
});
