import { type LineBlock, lineBlockSchema } from './lineBlock';

/** Words of the article, repeated large to draw the reader in. They are hers, and need no source. */
export type PullQuote = LineBlock<'pullquote'>;
export const pullQuoteSchema = lineBlockSchema('pullquote');
