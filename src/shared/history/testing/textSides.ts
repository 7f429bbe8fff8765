import { blockText } from '../../article/blockText';
import type { MergeConflict } from '../mergeArticles';

/** The words of base, mine and theirs of each conflict in the text; null where a side has none. */
export function textSides(conflicts: readonly MergeConflict[]): (string | null)[][] {
  return conflicts.flatMap((conflict) =>
    conflict.place === 'text'
      ? [[conflict.base, conflict.mine, conflict.theirs].map((block) => block && blockText(block))]
      : [],
  );
}
