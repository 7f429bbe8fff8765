import type { Block } from '../../../shared/article/blocks';
import type { Source } from '../../../shared/source/source';
import { saysLanguages } from './letterLanguages';
import { type PostPiece, readPieces } from './readPieces';
import { type Around, understood } from './understood';

export interface KnownPieces {
  /** The blocks of each piece that Galley would write again; null where it stays as the site has it. */
  known: (Block[] | null)[];
  sources: Source[];
}

/**
 * Reads all pieces of a post. Where the site says a language that Galley would not say of such letters, the words of that piece keep
 * it as if she had set it.
 */
export function readKnown(pieces: readonly PostPiece[], around: Around): KnownPieces {
  const byLetters = readAs(pieces, around, new Set());
  const notesSay = around.notes.some(({ content }) => saysLanguages(content));
  const unread = byLetters.known.flatMap((blocks, at) => (blocks === null ? [at] : []));
  const says = (piece: PostPiece) => saysLanguages(piece.html) || (notesSay && hasMark(piece));
  const saying = unread.filter((at) => says(pieces[at]!));
  return saying.length === 0 ? byLetters : readAs(pieces, around, new Set(saying));
}

/** The footnotes are read only where each of them can be one of the article. */
function readAs(pieces: readonly PostPiece[], around: Around, saying: ReadonlySet<number>): KnownPieces {
  const read = readPieces(pieces, around, { hasFootnotes: true, saying });
  const known = understood(read, around);
  if (!read.hasFootnotes || !known.some((blocks, at) => blocks === null && hasMark(pieces[at]!)))
    return { known, sources: read.sources };
  // One that stays as it is may hold a mark, and the numbers of all others go by it.
  const again = readPieces(pieces, around, { hasFootnotes: false, saying });
  return { known: understood(again, around), sources: again.sources };
}

/** Whether a footnote is marked or listed there, Galley's own or WordPress's. */
export const hasMark = ({ markup }: PostPiece) => /href="#fn|data-fn=|<!-- wp:footnotes/.test(markup);
