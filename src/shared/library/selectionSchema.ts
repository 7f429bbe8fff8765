import { z } from 'zod';
import { libraryQuerySchema } from './libraryQuerySchema';
import type { Selection } from './selection';

const ids = z.array(z.uuid()).max(1_000_000);

export const selectionSchema: z.ZodType<Selection> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ids'), ids }),
  z.object({ kind: z.literal('all'), query: libraryQuerySchema, except: ids }),
]);
