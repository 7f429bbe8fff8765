import type { Note } from '../article/blocks/note';
import type { Language } from '../article/language';
import type { BlockDifference, LineDifference } from '../history/compareArticles';

/** Words of readers' text that became others, or were taken out where there are none. */
interface Correction {
  was: string;
  is: string;
}

const SENTENCES: Record<Language, { changed(was: string, is: string): string; gone(was: string): string }> = {
  en: {
    changed: (was, is) => `An earlier version said “${was}” where it now says “${is}”.`,
    gone: (was) => `An earlier version said “${was}”, which has been taken out.`,
  },
  'zh-Hans': {
    changed: (was, is) => `此前版本中的“${was}”已改为“${is}”。`,
    gone: (was) => `此前版本中的“${was}”已删去。`,
  },
  'zh-Hant': {
    changed: (was, is) => `此前版本中的「${was}」已改為「${is}」。`,
    gone: (was) => `此前版本中的「${was}」已刪去。`,
  },
};

/** More are for her to tell in words of her own. */
const MOST_SENTENCES = 8;
const MOST_LETTERS = 160;

/**
 * A dated correction note that says which words were other ones; null where none were, since what was only added corrects
 * nothing. A draft: which of it readers need, and why, is hers to say.
 * @param date YYYY-MM-DD
 */
export function draftCorrection(
  blocks: readonly BlockDifference[],
  language: Language,
  date: string,
): Note | null {
  const sentences = blocks
    .filter(({ block }) => block.type !== 'note')
    .flatMap(({ lines }) => lines.flatMap(correctionsIn))
    .map(({ was, is }) => (is === '' ? SENTENCES[language].gone(was) : SENTENCES[language].changed(was, is)));
  if (sentences.length === 0) return null;
  return {
    type: 'note',
    noteKind: 'correction',
    date,
    children: sentences.slice(0, MOST_SENTENCES).map((text) => ({
      type: 'paragraph',
      children: [{ type: 'text', text, format: 0 }],
    })),
  };
}

function correctionsIn({ kind, pieces }: LineDifference): Correction[] {
  if (kind !== 'changed' && kind !== 'removed') return [];
  const corrections: Correction[] = [];
  let was = '';
  let is = '';
  const end = () => {
    // A space that was joined or a mark that is set otherwise is no correction.
    if (/[\p{L}\p{N}]/u.test(was)) corrections.push({ was: short(was), is: short(is) });
    was = '';
    is = '';
  };
  for (const { kind: of, text, isRestyled } of pieces) {
    if (of === 'same' || isRestyled) end();
    else if (of === 'removed') was += text;
    else is += text;
  }
  end();
  return corrections;
}

function short(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS).trimEnd()}…` : words;
}
