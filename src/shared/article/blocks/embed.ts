import { z } from 'zod';
import { HOLDS_NOTHING } from '../inlineSchema';

/** A post or a video of another site, as a card that leads there: nothing of it is loaded. */
export interface Embed {
  type: 'embed';
  url: string;
  /** Title of the video, or words of the post; they may have several lines. */
  title: string;
  author: string;
  /** YYYY-MM-DD, or '' */
  date: string;
}

export const embedSchema: z.ZodType<Embed> = z.looseObject({
  type: z.literal('embed'),
  url: z.string(),
  title: z.string(),
  author: z.string(),
  date: z.string(),
  ...HOLDS_NOTHING,
}) as z.ZodType<Embed>;
