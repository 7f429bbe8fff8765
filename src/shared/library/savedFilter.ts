import { z } from 'zod';
import { libraryQuerySchema } from './libraryQuerySchema';

/** A way to look at the library that she gave a name. */
const savedFilterSchema = z.object({ name: z.string().min(1).max(80), query: libraryQuerySchema });
export type SavedFilter = z.infer<typeof savedFilterSchema>;

export const savedFiltersSchema = z.object({ filters: z.array(savedFilterSchema).max(200) });
