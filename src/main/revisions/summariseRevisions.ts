import type { Block } from '../../shared/article/blocks';
import { blockText, firstWords } from '../../shared/article/blockText';
import { isOfFields } from '../../shared/article/isOfFields';
import { countChangedWords } from '../../shared/history/countChangedWords';
import type { RevisionSummary } from '../../shared/history/revision';
import { type ReadLog, splitSums } from './readLog';

/** Of the first words that are new. */
const MOST_CHARACTERS = 64;

/** The revisions as the history lists them. Only the blocks that two neighbours do not share are read. */
export function summariseRevisions({ revisions, parts }: ReadLog): RevisionSummary[] {
  const known = new Map<string, PartWords>();
  const wordsOf = (sum: string): PartWords => {
    const words = known.get(sum) ?? partWords(parts.get(sum) ?? '');
    known.set(sum, words);
    return words;
  };
  return revisions.map((revision, index) => {
    const before = revisions[index - 1];
    const [old, now] = [before === undefined ? [] : splitSums(before.blocks), splitSums(revision.blocks)];
    const [gone, news] = [without(old, now).map(wordsOf), without(now, old).map(wordsOf)];
    const { added, removed } = countChangedWords(countedText(gone), countedText(news));
    const isOther = [...gone, ...news].some(({ counts }) => !counts);
    const hasOtherDetails =
      before !== undefined &&
      (isOther || before.frame !== revision.frame || before.sources !== revision.sources);
    const { id, at, reason, words } = revision;
    const start = firstWords(news.find(({ text }) => text.trim() !== '')?.text ?? '', MOST_CHARACTERS);
    return { id, at, reason, words, added, removed, firstWords: start, hasOtherDetails };
  });
}

/** Those that the others do not have as often. */
function without(sums: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const sum of others) left.set(sum, (left.get(sum) ?? 0) + 1);
  return sums.filter((sum) => {
    const count = left.get(sum) ?? 0;
    left.set(sum, count - 1);
    return count <= 0;
  });
}

interface PartWords {
  text: string;
  /** They are among the words of the article. */
  counts: boolean;
}

const countedText = (words: readonly PartWords[]) =>
  words
    .filter(({ counts }) => counts)
    .map(({ text }) => text)
    .join('\n');

/** The words of a block; a part of a log that somebody else made may be none. */
function partWords(json: string): PartWords {
  try {
    const block = JSON.parse(json) as Block;
    return { text: blockText(block), counts: !isOfFields(block) };
  } catch {
    return { text: '', counts: true };
  }
}
