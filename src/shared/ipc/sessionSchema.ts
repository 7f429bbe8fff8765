import { z } from 'zod';
import { orderSchema } from '../library/libraryQuerySchema';
import { FIRST_SESSION, PANES, type Session } from './session';

export const sessionSchema: z.ZodType<Session> = z.object({
  articleId: z.uuid().nullable(),
  pane: z.enum(PANES),
  libraryOpen: z.boolean(),
  scrollTop: z.number().min(0),
  // A Galley before this one kept none.
  order: orderSchema.default(FIRST_SESSION.order),
});
