import { type LineBlock, lineBlockSchema } from './lineBlock';

/** Lines that keep their spaces, in type of one width. */
export type Preformatted = LineBlock<'preformatted'>;
export const preformattedSchema = lineBlockSchema('preformatted');
