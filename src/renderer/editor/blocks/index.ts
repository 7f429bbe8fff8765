import type { BlockKind } from '../../../shared/article/blocks/index';
import type { EditorBlock } from './EditorBlock';
import { code } from './code/code';
import { details } from './details/details';
import { embed } from './embed/embed';
import { gallery } from './gallery/gallery';
import { heading } from './heading/heading';
import { list } from './list/list';
import { note } from './note/note';
import { opaque } from './opaque/opaque';
import { paragraph } from './paragraph/paragraph';
import { picture } from './picture/picture';
import { preformatted } from './preformatted/preformatted';
import { pullQuote } from './pullQuote/pullQuote';
import { quotation } from './quotation/quotation';
import { separator } from './separator/separator';
import { table } from './table/table';
import { verse } from './verse/verse';

/** Every block kind of the article as the editor writes it; a kind without an entry does not compile. */
export const EDITOR_BLOCKS: Record<BlockKind, EditorBlock> = {
  paragraph,
  heading,
  list,
  horizontalrule: separator,
  quotation,
  pullquote: pullQuote,
  verse,
  preformatted,
  code,
  note,
  details,
  picture,
  gallery,
  embed,
  table,
  opaque,
};
