import { z } from 'zod';

const PANES = ['preview', 'details', 'none'] as const;
export type Pane = (typeof PANES)[number];

/** Where she was, so that Galley opens there again. Losing it loses no text. */
export const sessionSchema = z.object({
  articleId: z.string().nullable(),
  pane: z.enum(PANES),
  libraryOpen: z.boolean(),
  /** Scroll of the article column in CSS pixels. */
  scrollTop: z.number().min(0),
});
export type Session = z.infer<typeof sessionSchema>;

export const FIRST_SESSION: Session = { articleId: null, pane: 'preview', libraryOpen: true, scrollTop: 0 };
