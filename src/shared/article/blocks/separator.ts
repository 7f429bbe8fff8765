import { z } from 'zod';
import { HOLDS_NOTHING } from '../inlineSchema';

export const SEPARATOR_MARKS = ['rule', 'dots'] as const;
export type SeparatorMark = (typeof SEPARATOR_MARKS)[number];

export interface Separator {
  type: 'horizontalrule';
  /** Lexical's own state of a node: a rule where it is not said. */
  $?: { mark?: SeparatorMark };
}

export const separatorSchema: z.ZodType<Separator> = z.looseObject({
  type: z.literal('horizontalrule'),
  $: z.looseObject({ mark: z.enum(SEPARATOR_MARKS).optional() }).optional(),
  ...HOLDS_NOTHING,
}) as z.ZodType<Separator>;

export function hasDots(separator: Separator): boolean {
  return separator.$?.mark === 'dots';
}
