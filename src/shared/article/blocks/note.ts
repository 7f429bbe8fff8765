import { z } from 'zod';
import { type Paragraph, paragraphSchema } from './paragraph';

export const NOTE_KINDS = ['editorsNote', 'correction'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What the desk says about the article itself: set apart, and dated. */
export interface Note {
  type: 'note';
  noteKind: NoteKind;
  /** YYYY-MM-DD, or empty. */
  date: string;
  children: Paragraph[];
}

export const noteSchema: z.ZodType<Note> = z.looseObject({
  type: z.literal('note'),
  noteKind: z.enum(NOTE_KINDS),
  date: z.string(),
  children: z.array(paragraphSchema),
});
