import { z } from 'zod';
import type { SiteNote } from '../export/siteNotes';

const notesSchema = z.array(z.object({ id: z.string(), content: z.string() }));

/** WordPress's own footnotes from the field that it keeps them in; none where there are none that can be read. */
export function heldNotes(footnotes: string | null | undefined): SiteNote[] {
  if (!footnotes) return [];
  try {
    return notesSchema.safeParse(JSON.parse(footnotes)).data ?? [];
  } catch {
    return [];
  }
}
