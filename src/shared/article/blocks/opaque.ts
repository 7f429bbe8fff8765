import { z } from 'zod';
import { HOLDS_NOTHING } from '../inlineSchema';

/** A block of a site that Galley has no kind for: its markup to the letter, which goes back to the site as it came. */
export interface Opaque {
  type: 'opaque';
  /** As WordPress keeps it. Sent to a site and shown as text, never put into a page of Galley's. */
  markup: string;
}

export const opaqueSchema: z.ZodType<Opaque> = z.looseObject({
  type: z.literal('opaque'),
  markup: z.string().min(1),
  ...HOLDS_NOTHING,
}) as z.ZodType<Opaque>;
