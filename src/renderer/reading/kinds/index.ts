import { details } from './details';
import { embed } from './embed';
import { gallery } from './gallery';
import type { HtmlKind } from './HtmlKind';
import { list } from './list';
import { note } from './note';
import { picture } from './picture';
import { pre } from './pre';
import { pullQuote } from './pullQuote';
import { quotation } from './quotation';
import { table } from './table';
import { separator } from './separator';

/** The first that knows an element reads it. */
export const HTML_KINDS: readonly HtmlKind[] = [
  separator,
  embed,
  gallery,
  picture,
  table,
  list,
  quotation,
  pre,
  pullQuote,
  details,
  note,
];
