import { z } from 'zod';
import type { Inline } from '../inline';
import { inlineSchema } from '../inlineSchema';

/** A block that is one text, with breaks where she made them. */
export interface LineBlock<Kind extends string> {
  type: Kind;
  children: Inline[];
}

export function lineBlockSchema<Kind extends string>(kind: Kind): z.ZodType<LineBlock<Kind>> {
  return z.looseObject({ type: z.literal(kind), children: z.array(inlineSchema) }) as z.ZodType<
    LineBlock<Kind>
  >;
}
