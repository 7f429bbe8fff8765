import { z } from 'zod';
import { PANES, type Session } from './session';

export const sessionSchema: z.ZodType<Session> = z.object({
  articleId: z.string().nullable(),
  pane: z.enum(PANES),
  libraryOpen: z.boolean(),
  scrollTop: z.number().min(0),
});
