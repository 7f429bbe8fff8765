import { z } from 'zod';

/** What goes on over several articles, as it is kept on the disk while it does. */
export const underWaySchema = z.object({
  /** `files` and `posts` come in. */
  kind: z.enum(['files', 'posts', 'change', 'undo', 'purge', 'export', 'restore']),
  /** How many of them are done; it may have been a second's work more. */
  done: z.number().int().min(0),
  total: z.number().int().min(0),
  /** Name of the file that came in last, or ''. */
  last: z.string().max(1000),
});
export type UnderWay = z.infer<typeof underWaySchema>;

/** The file `under-way.json`. */
export const underWayFileSchema = z.object({ run: underWaySchema.nullable() });
