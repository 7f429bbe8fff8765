import { isChinese, type Language } from '../../shared/article/language';
import type { RevisionReason, RevisionSummary } from '../../shared/history/revision';
import { countOf } from '../../shared/lib/countOf';
import { clockTime } from '../ui';

/** Why a revision was taken, as she reads it. */
export const REASON_NAMES: Record<RevisionReason, string> = {
  created: 'Created',
  opened: 'As it was opened',
  pause: 'Pause in writing',
  writing: 'While writing',
  left: 'Left for another article',
  closed: 'Galley closed',
  'before-restore': 'Before restoring',
  restored: 'Restored',
  'before-change': 'Before a change in the library',
  'before-import': 'Before an import',
  imported: 'Imported',
  'handed-over': 'Handed over',
  sent: 'Sent to a site',
  'on-site': 'As it stood on a site',
};

/** "284 words, 12 added, 3 removed"; in Chinese articles characters are counted. */
export function amountWords(revision: RevisionSummary, language: Language): string {
  const { words, added, removed, hasOtherDetails } = revision;
  const isFirst = added === words && removed === 0;
  return [
    countOf(words, isChinese(language) ? 'character' : 'word'),
    ...(added > 0 && !isFirst ? [`${added.toLocaleString('en')} added`] : []),
    ...(removed > 0 ? [`${removed.toLocaleString('en')} removed`] : []),
    ...(hasOtherDetails ? ['details or pictures changed'] : []),
  ].join(', ');
}

/** When it was taken, within a sentence: "Mon 23 Nov, 18:40". */
export function momentOf(at: string): string {
  const day = new Date(at).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
  return `${day.replace(',', '')}, ${clockTime(at)}`;
}
