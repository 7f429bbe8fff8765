import { classicPieceHtml, splitClassic } from '../../../shared/import/splitClassic';
import { splitBlocks } from '../../../shared/publish/splitBlocks';
import { isDeepHtml } from '../../reading';

/** A part of a post. */
export interface PostPiece {
  /** As the site keeps it, to the letter. */
  markup: string;
  /** What it shows; the same where it is a block, and '' where it is so deep that nothing looks into it. */
  html: string;
  /** Whether it is a block, and not a text of the classic editor. */
  isBlock: boolean;
}

/** The parts of a post: its blocks, and what the classic editor wrote, by its paragraphs. */
export function splitPost(content: string): PostPiece[] {
  return splitBlocks(content).flatMap((markup): PostPiece[] => {
    const isBlock = /^<!-- wp:/.test(markup);
    if (isDeepHtml(markup)) return [{ markup, html: '', isBlock }];
    if (isBlock) return [{ markup, html: markup, isBlock }];
    return splitClassic(markup).map((piece) => ({ markup: piece, html: classicPieceHtml(piece), isBlock }));
  });
}
