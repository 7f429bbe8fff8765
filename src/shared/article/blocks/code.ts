import { type LineBlock, lineBlockSchema } from './lineBlock';

/** Lines for a machine, shown letter by letter and space by space: the words alone, without formats or links. */
export type Code = LineBlock<'code'>;
export const codeSchema = lineBlockSchema('code');
