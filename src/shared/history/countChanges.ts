import { countWords } from '../article/counts';
import { isOfFields } from '../article/isOfFields';
import type { BlockDifference, Comparison } from './compareArticles';
import type { Piece } from './compareText';

export interface ChangeCounts {
  /** Stretches of changed words; a paragraph that was only moved, made a heading or formatted is one. */
  changes: number;
  /** Fields, paragraphs and sources that hold them. */
  places: number;
  /** Words, as the desk counts them. */
  added: number;
  removed: number;
}

/** How much of an article was changed. Empty paragraphs that came or went count for nothing. */
export function countChanges({ fields, blocks, sources }: Comparison): ChangeCounts {
  const counts: ChangeCounts = { changes: 0, places: 0, added: 0, removed: 0 };
  for (const { pieces } of fields) count(pieces, counts);
  for (const block of blocks) if (!isBlank(block)) countBlock(block, counts);
  counts.changes += sources.length;
  counts.places += sources.length;
  return counts;
}

/** A block that nobody sees anything of; a picture is seen without any words. */
export function isBlank({ block, lines }: BlockDifference): boolean {
  if (block.type === 'horizontalrule' || isOfFields(block)) return false;
  return lines.every(({ pieces }) => pieces.length === 0);
}

function countBlock({ kind, isMoved, was, lines }: BlockDifference, counts: ChangeCounts): void {
  if (kind === 'added' || kind === 'removed') {
    count(
      lines.flatMap(({ pieces }) => pieces),
      counts,
    );
    return;
  }
  const changed = lines.filter((line) => line.kind !== 'same' || line.isMoved);
  for (const { pieces } of changed) count(pieces, counts);
  if (!isMoved && was === null) return;
  counts.changes += 1;
  if (changed.length === 0) counts.places += 1;
}

function count(pieces: readonly Piece[], counts: ChangeCounts): void {
  let stretches = 0;
  let isWithin = false;
  for (const { kind, text } of pieces) {
    if (kind !== 'same' && !isWithin) stretches += 1;
    isWithin = kind !== 'same';
    if (kind !== 'same') counts[kind] += countWords(text);
  }
  counts.changes += Math.max(1, stretches);
  counts.places += 1;
}
