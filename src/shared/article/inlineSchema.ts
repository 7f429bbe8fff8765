import { z } from 'zod';
import type { Inline } from './inline';

const textRunSchema = z.looseObject({ type: z.literal('text'), text: z.string(), format: z.number().int() });
const lineBreakSchema = z.looseObject({ type: z.literal('linebreak') });
// The editor draws a tab for any: one that holds words is a damaged file, or they would go with the next save.
const tabSchema = z.looseObject({ type: z.literal('tab'), text: z.literal('\t') });
const linkSchema = z.looseObject({
  type: z.enum(['link', 'autolink']),
  url: z.string(),
  get children() {
    return z.array(inlineSchema);
  },
});

export const inlineSchema: z.ZodType<Inline> = z.union([
  textRunSchema,
  lineBreakSchema,
  tabSchema,
  z.lazy(() => linkSchema),
]);
