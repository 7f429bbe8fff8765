import type { Block } from '../../shared/article/blocks';
import { blockText, firstWords } from '../../shared/article/blockText';
import { countChangedWords } from '../../shared/history/countChangedWords';
import type { RevisionSummary } from '../../shared/history/revision';
import { type ReadLog, splitSums } from './readLog';

/** Of the first words that are new. */
const MOST_CHARACTERS = 64;

/** The revisions as the history lists them. Only the blocks that two neighbours do not share are read. */
export function summariseRevisions({ revisions, parts }: ReadLog): RevisionSummary[] {
  const texts = new Map<string, string>();
  const textOf = (sum: string) => {
    const known = texts.get(sum);
    if (known !== undefined) return known;
    const text = partText(parts.get(sum) ?? '');
    texts.set(sum, text);
    return text;
  };
  return revisions.map((revision, index) => {
    const before = revisions[index - 1];
    const [old, now] = [before === undefined ? [] : splitSums(before.blocks), splitSums(revision.blocks)];
    const news = without(now, old).map(textOf);
    const { added, removed } = countChangedWords(without(old, now).map(textOf).join('\n'), news.join('\n'));
    const hasOtherDetails =
      before !== undefined && (before.frame !== revision.frame || before.sources !== revision.sources);
    const { id, at, reason, words } = revision;
    const start = firstWords(news.find((text) => text.trim() !== '') ?? '', MOST_CHARACTERS);
    return { id, at, reason, words, added, removed, firstWords: start, hasOtherDetails };
  });
}

function without(sums: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return sums.filter((sum) => !known.has(sum));
}

/** The words of a block; a part of a log that somebody else made may be none. */
function partText(json: string): string {
  try {
    return blockText(JSON.parse(json) as Block);
  } catch {
    return '';
  }
}
