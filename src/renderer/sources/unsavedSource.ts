import { z } from 'zod';
import { LANGUAGES } from '../../shared/article/language';
import type { SourceDraft } from './sourceDraft';

/** What stands in the fields of the dialog "Source" and is not saved: kept with the quotation, so that nothing loses it. */
export interface UnsavedSource {
  /** The source that she is changing, or null for one that the article does not have yet. */
  sourceId: string | null;
  draft: SourceDraft;
}

const unsavedSourceSchema: z.ZodType<UnsavedSource> = z.object({
  sourceId: z.string().nullable(),
  draft: z.object({
    outlet: z.string(),
    author: z.string(),
    title: z.string(),
    url: z.string(),
    published: z.string(),
    accessed: z.string(),
    language: z.enum(LANGUAGES),
    archived: z.string(),
  }),
});

/** What a file or a clipboard has of it, or null where that is nothing that the dialog can show. */
export function readUnsavedSource(value: unknown): UnsavedSource | null {
  return unsavedSourceSchema.safeParse(value).data ?? null;
}
