import { z } from 'zod';
import { ENGLISHES, type LibraryWords, type StoredWords } from './libraryWords';

const words = z.array(z.string().min(1).max(80)).max(50_000);

export const libraryWordsSchema: z.ZodType<LibraryWords> = z.object({ english: z.enum(ENGLISHES), words });

export const storedWordsSchema: z.ZodType<StoredWords> = z.object({
  english: z.enum(ENGLISHES).optional(),
  words,
});
