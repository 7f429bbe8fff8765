import { z } from 'zod';
import { ENGLISHES, type LibraryWords } from './libraryWords';

export const libraryWordsSchema: z.ZodType<LibraryWords> = z.object({
  english: z.enum(ENGLISHES),
  words: z.array(z.string().min(1).max(80)).max(50_000),
});
