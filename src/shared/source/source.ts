import { z } from 'zod';
import { type Language, LANGUAGES } from '../article/language';

/** Where a quotation is from. Stored once in the article; quotations refer to it by id. */
export interface Source {
  id: string;
  outlet: string;
  author: string;
  title: string;
  /** An http(s) address, or empty for a source that has none (print, an interview). */
  url: string;
  /** Calendar date YYYY-MM-DD, or empty when unknown. */
  published: string;
  /** Calendar date YYYY-MM-DD on which she read it, or empty. */
  accessed: string;
  language: Language;
  /** An http(s) address of an archived copy, or empty. */
  archived: string;
}

export const sourceSchema: z.ZodType<Source> = z.looseObject({
  id: z.string().min(1),
  outlet: z.string(),
  author: z.string(),
  title: z.string(),
  url: z.string(),
  published: z.string(),
  accessed: z.string(),
  language: z.enum(LANGUAGES),
  archived: z.string(),
});
