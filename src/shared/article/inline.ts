import { z } from 'zod';

/** Bits of a text run's `format`, as Lexical stores them. */
export const BOLD = 1;
export const ITALIC = 2;

export interface TextRun {
  type: 'text';
  text: string;
  /** A sum of BOLD and ITALIC; other bits are kept but not drawn. */
  format: number;
}

interface LineBreak {
  type: 'linebreak';
}

interface Tab {
  type: 'tab';
  text: string;
}

export interface Link {
  type: 'link' | 'autolink';
  url: string;
  children: Inline[];
}

/** What stands inside a paragraph, heading or list item. */
export type Inline = TextRun | LineBreak | Tab | Link;

const textRunSchema = z.looseObject({ type: z.literal('text'), text: z.string(), format: z.number().int() });
const lineBreakSchema = z.looseObject({ type: z.literal('linebreak') });
const tabSchema = z.looseObject({ type: z.literal('tab'), text: z.string() });
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
