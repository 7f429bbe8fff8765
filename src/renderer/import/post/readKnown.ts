import type { Block } from '../../../shared/article/blocks';
import type { Source } from '../../../shared/source/source';
import { type PostPiece, readPieces } from './readPieces';
import { type Around, understood } from './understood';

export interface KnownPieces {
  /** The blocks of each piece that Galley would write again; null where it stays as the site has it. */
  known: (Block[] | null)[];
  sources: Source[];
}

/** Reads all pieces of a post, and its footnotes only where each of them can be one of the article. */
export function readKnown(pieces: readonly PostPiece[], around: Around): KnownPieces {
  const read = readPieces(pieces, around, true);
  const known = understood(read, around);
  if (!read.hasFootnotes || !known.some((blocks, at) => blocks === null && hasMark(pieces[at]!)))
    return { known, sources: read.sources };
  // One that stays as it is may hold a mark, and the numbers of all others go by it.
  const again = readPieces(pieces, around, false);
  return { known: understood(again, around), sources: again.sources };
}

/** Whether a footnote is marked or listed there, Galley's own or WordPress's. */
export const hasMark = ({ markup }: PostPiece) => /href="#fn|data-fn=|<!-- wp:footnotes/.test(markup);
