import { z } from 'zod';
import { HOLDS_NOTHING } from '../inlineSchema';

export interface Separator {
  type: 'horizontalrule';
}

export const separatorSchema: z.ZodType<Separator> = z.looseObject({
  type: z.literal('horizontalrule'),
  ...HOLDS_NOTHING,
});
