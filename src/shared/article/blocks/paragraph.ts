import { type LineBlock, lineBlockSchema } from './lineBlock';

export type Paragraph = LineBlock<'paragraph'>;
export const paragraphSchema = lineBlockSchema('paragraph');
