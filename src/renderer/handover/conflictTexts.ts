import type { Block } from '../../shared/article/blocks';
import { blockText } from '../../shared/article/blockText';
import { type ArticleField, FIELD_NAMES } from '../../shared/article/fields';
import type { MergeConflict } from '../../shared/history/mergeArticles';
import { assertNever } from '../../shared/lib/assertNever';
import { sourceWords } from '../sources';

/** A conflict as it is told. */
export interface ConflictTexts {
  what: string;
  mine: string;
  theirs: string;
  /** What merging does with the two. */
  outcome: string;
}

const YOURS_STAYS = 'Yours stays; the other is in the history.';

export function conflictTexts(conflict: MergeConflict): ConflictTexts {
  switch (conflict.place) {
    case 'text':
      return {
        what: conflict.kind === 'both-changed' ? 'Paragraph' : 'Paragraph that one of you took out',
        mine: textOf(conflict.mine),
        theirs: textOf(conflict.theirs),
        outcome:
          conflict.kind === 'both-changed' ? 'Both go into the text, yours first.' : 'It stays in the text.',
      };
    case 'field':
      return {
        what: FIELD_NAMES[conflict.field as ArticleField] ?? conflict.field,
        mine: wordsOf(conflict.mine),
        theirs: wordsOf(conflict.theirs),
        outcome: YOURS_STAYS,
      };
    case 'source':
      return {
        what: 'Source',
        mine: sourceWords(conflict.mine),
        theirs: sourceWords(conflict.theirs),
        outcome: YOURS_STAYS,
      };
    default:
      return assertNever(conflict);
  }
}

const textOf = (block: Block | null) => (block === null ? 'Taken out' : blockText(block));

function wordsOf(value: unknown): string {
  if (value === '' || value === undefined || value === null) return 'Nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
