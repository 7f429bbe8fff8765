import { z } from 'zod';

export interface Separator {
  type: 'horizontalrule';
}

export const separatorSchema: z.ZodType<Separator> = z.looseObject({ type: z.literal('horizontalrule') });
