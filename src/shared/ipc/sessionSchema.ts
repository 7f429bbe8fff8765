import { z } from 'zod';
import { orderSchema } from '../library/libraryQuerySchema';
import { type CaretPlace, FIRST_SESSION, PANES, type Session } from './session';

const count = z.int().min(0);
const bodyPoint = z.object({ path: z.array(count).max(20), offset: count });
const caretPlace: z.ZodType<CaretPlace> = z.discriminatedUnion('in', [
  z.object({ in: z.literal('body'), anchor: bodyPoint, focus: bodyPoint }),
  z.object({ in: z.enum(['headline', 'standfirst']), from: count, to: count }),
]);

export const sessionSchema: z.ZodType<Session> = z.object({
  articleId: z.uuid().nullable(),
  pane: z.enum(PANES),
  libraryOpen: z.boolean(),
  scrollTop: z.number().min(0),
  // A Galley before this one kept none of these.
  order: orderSchema.default(FIRST_SESSION.order),
  focusMode: z.boolean().default(false),
  typewriter: z.boolean().default(false),
  smartMarks: z.boolean().default(true),
  checks: z.boolean().default(true),
  caret: caretPlace.nullable().default(null),
});
