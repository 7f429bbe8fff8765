import type { BlockDifference, LineDifference } from '../../shared/history/compareArticles';
import { isBlank } from '../../shared/history/countChanges';
import { countOf } from '../../shared/lib/countOf';

/** What stays as it was, folded, or one that changed; `index` is its place in what is folded. */
export type Fold<Difference> =
  | { kind: 'same'; index: number; differences: Difference[] }
  | { kind: 'changed'; index: number; difference: Difference };

/** Puts neighbours that did not change together. What nobody could see a difference in did not change. */
export function foldUnchanged<Difference>(
  differences: readonly Difference[],
  isUnchanged: (difference: Difference) => boolean,
): Fold<Difference>[] {
  const folds: Fold<Difference>[] = [];
  differences.forEach((difference, index) => {
    const last = folds.at(-1);
    if (!isUnchanged(difference)) folds.push({ kind: 'changed', index, difference });
    else if (last?.kind === 'same') last.differences.push(difference);
    else folds.push({ kind: 'same', index, differences: [difference] });
  });
  return folds;
}

/** Of an empty paragraph that came or went nobody wants to read. */
export function isSameBlock(difference: BlockDifference): boolean {
  const { kind, isMoved, was, lines, block } = difference;
  if (block.type === 'horizontalrule') return kind === 'same';
  return isBlank(difference) || (!isMoved && was === null && lines.every(isSameLine));
}

export function isSameLine({ kind, isMoved }: LineDifference): boolean {
  return kind === 'same' && !isMoved;
}

/** "3 paragraphs and 1 quotation: no change", or null for what has no words. */
export function sameBlocksWords(blocks: readonly BlockDifference[]): string | null {
  const written = blocks.filter(
    (difference) => !isBlank(difference) && difference.block.type !== 'horizontalrule',
  );
  const quotations = written.filter(({ block }) => block.type === 'quotation').length;
  const others = written.length - quotations;
  const parts = [
    ...(others > 0 ? [countOf(others, 'paragraph')] : []),
    ...(quotations > 0 ? [countOf(quotations, 'quotation')] : []),
  ];
  return parts.length === 0 ? null : `${parts.join(' and ')}: no change`;
}
