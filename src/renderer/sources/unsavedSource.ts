import { z } from 'zod';
import { LANGUAGES } from '../../shared/article/language';
import type { Source } from '../../shared/source/source';
import { draftOf, mergeDraft, type SourceDraft } from './sourceDraft';

/** What stands in the fields of the dialog "Source" and is not saved: kept with the quotation, so that nothing loses it. */
export interface UnsavedSource {
  /** The source that she is changing, or null for one that the article does not have yet. */
  sourceId: string | null;
  draft: SourceDraft;
  /** The source's fields before her first key; null for a new source, and where an older Galley kept none. */
  base: SourceDraft | null;
}

const draftSchema: z.ZodType<SourceDraft> = z.object({
  outlet: z.string(),
  author: z.string(),
  title: z.string(),
  url: z.string(),
  published: z.string(),
  accessed: z.string(),
  language: z.enum(LANGUAGES),
  archived: z.string(),
});
const unsavedSourceSchema: z.ZodType<UnsavedSource> = z.object({
  sourceId: z.string().nullable(),
  draft: draftSchema,
  base: draftSchema.nullable().default(null),
});

/** What a file or a clipboard has of it, or null where that is nothing that the dialog can show. */
export function readUnsavedSource(value: unknown): UnsavedSource | null {
  return unsavedSourceSchema.safeParse(value).data ?? null;
}

/** Brings it up to the source as it stands now: a field that she did not touch is what another quotation made of it. */
export function renewUnsavedSource(unsaved: UnsavedSource, source: Source | null): UnsavedSource {
  if (unsaved.base === null || source === null) return unsaved;
  const now = draftOf(source);
  return { ...unsaved, draft: mergeDraft(unsaved.draft, unsaved.base, now), base: now };
}
