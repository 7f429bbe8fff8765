import { classicPieceHtml, splitClassic } from '../../../shared/import/splitClassic';
import { splitBlocks } from '../../../shared/publish/splitBlocks';

/** A part of a post. */
export interface PostPiece {
  /** As the site keeps it, to the letter. */
  markup: string;
  /** What it shows; the same where it is a block. */
  html: string;
  /** Whether it is a block, and not a text of the classic editor. */
  isBlock: boolean;
}

/** The parts of a post: its blocks, and what the classic editor wrote, by its paragraphs. */
export function splitPost(content: string): PostPiece[] {
  return splitBlocks(content).flatMap((markup): PostPiece[] =>
    /^<!-- wp:/.test(markup)
      ? [{ markup, html: markup, isBlock: true }]
      : splitClassic(markup).map((piece) => ({
          markup: piece,
          html: classicPieceHtml(piece),
          isBlock: false,
        })),
  );
}
