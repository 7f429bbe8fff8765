import type { HandOverPreview } from '../../shared/handover/handOver';
import { assertNever } from '../../shared/lib/assertNever';
import type { Source } from '../../shared/source/source';
import { sourceDates, sourceName } from '../sources';

type Conflict = HandOverPreview['conflicts'][number];

/** A conflict as it is told. */
export interface ConflictTexts {
  what: string;
  mine: string;
  theirs: string;
  /** What merging does with the two. */
  outcome: string;
}

const FIELD_NAMES: Record<string, string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'Byline',
  section: 'Section',
  slug: 'Slug',
  language: 'Language',
  status: 'Status',
};
const YOURS_STAYS = 'Yours stays; the other is in the history.';

export function conflictTexts(conflict: Conflict): ConflictTexts {
  switch (conflict.place) {
    case 'text':
      return {
        what: conflict.kind === 'both-changed' ? 'Paragraph' : 'Paragraph that one of you took out',
        mine: conflict.mine ?? 'Taken out',
        theirs: conflict.theirs ?? 'Taken out',
        outcome:
          conflict.kind === 'both-changed' ? 'Both go into the text, yours first.' : 'It stays in the text.',
      };
    case 'field':
      return {
        what: FIELD_NAMES[conflict.field] ?? conflict.field,
        mine: wordsOf(conflict.mine),
        theirs: wordsOf(conflict.theirs),
        outcome: YOURS_STAYS,
      };
    case 'source':
      return {
        what: 'Source',
        mine: sourceText(conflict.mine),
        theirs: sourceText(conflict.theirs),
        outcome: YOURS_STAYS,
      };
    default:
      return assertNever(conflict);
  }
}

function wordsOf(value: unknown): string {
  if (value === '' || value === undefined || value === null) return 'Nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function sourceText(source: Source): string {
  const { author, title, url, archived } = source;
  const parts = [sourceName(source), author, title, url, sourceDates(source), archived];
  return [...new Set(parts)].filter((part) => part !== '').join(', ');
}
