import { z } from 'zod';
import type { Inline } from './inline';

/** What holds nothing else: words within would be on no page, and gone with the next save. A file that has them is damaged. */
export const HOLDS_NOTHING = { children: z.undefined().optional() };

const textRunSchema = z.looseObject({
  type: z.literal('text'),
  text: z.string(),
  format: z.number().int(),
  $: z.looseObject({ lang: z.string().optional() }).optional(),
  ...HOLDS_NOTHING,
});
const lineBreakSchema = z.looseObject({ type: z.literal('linebreak'), ...HOLDS_NOTHING });
// The editor draws a tab for any, so that other words in it are damage too.
const tabSchema = z.looseObject({ type: z.literal('tab'), text: z.literal('\t'), ...HOLDS_NOTHING });
const linkSchema = z.looseObject({
  type: z.enum(['link', 'autolink']),
  url: z.string(),
  title: z.string().nullish(),
  rel: z.string().nullish(),
  get children() {
    return z.array(inlineSchema);
  },
});

const footnoteSchema = z.looseObject({
  type: z.literal('footnote'),
  sourceId: z.string().nullable(),
  get children() {
    return z.array(inlineSchema);
  },
});

export const inlineSchema: z.ZodType<Inline> = z.union([
  textRunSchema,
  lineBreakSchema,
  tabSchema,
  z.lazy(() => linkSchema),
  z.lazy(() => footnoteSchema),
]);
