import type { Block, Paragraph } from '../../../shared/article/blocks/index';
import type { Footnote, Inline } from '../../../shared/article/inline';
import type { CitedSources } from '../CitedSources';
import { keepsLinesIn } from '../inlineStyle';
import { type Looks, NO_LOOKS } from '../LineBuilder';
import type { Reading } from '../Reading';

/** What is around words. */
export interface Around extends Looks {
  /** The line ends of the words are shown. */
  keepsLines: boolean;
}

export const PLAIN: Around = { ...NO_LOOKS, keepsLines: false };

/** What the reader of a kind asks of the walk that came upon it. */
export interface Walk {
  readonly sources: CitedSources;
  readonly reading: Reading;
  /** The footnote that an element is the mark of, or null. */
  footnoteOf(mark: Element, around: Around): Footnote | null;
  blocksIn(element: Element, around: Around): Block[];
  /** The words of an element as paragraphs, whatever blocks they stand in. */
  inner(element: Element, around: Around): Paragraph[];
  /** The same as one line, with a break between two paragraphs. */
  lineOf(element: Element, around: Around): Inline[];
}

/** A kind of block, as pasted HTML has it. */
export interface HtmlKind {
  is(element: Element, tagName: string, reading: Reading): boolean;
  /** Its blocks; none where it holds nothing. */
  read(element: Element, around: Around, walk: Walk): Block[];
}

/** What is around the words of an item or a quotation: no looks, but its line ends. */
export function plainIn(element: Element, { keepsLines }: Around): Around {
  return { ...PLAIN, keepsLines: keepsLinesIn(element, keepsLines) };
}
