import { type LineBlock, lineBlockSchema } from './lineBlock';

/** Lines of a poem or song, which keep their spaces. */
export type Verse = LineBlock<'verse'>;
export const verseSchema = lineBlockSchema('verse');
