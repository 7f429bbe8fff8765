import type { Block } from '../../shared/article/blocks';
import { blockText } from '../../shared/article/blockText';
import { countChangedWords } from '../../shared/history/countChangedWords';
import type { RevisionSummary } from '../../shared/history/revision';
import { partSums, type ReadLog } from './readLog';

/** The revisions as the history lists them. Only the parts that two neighbours do not share are read. */
export function summariseRevisions({ revisions, parts }: ReadLog): RevisionSummary[] {
  const texts = new Map<string, string>();
  const textOf = (sum: string) => {
    const known = texts.get(sum);
    if (known !== undefined) return known;
    const text = partText(parts.get(sum) ?? '');
    texts.set(sum, text);
    return text;
  };
  let before: string[] = [];
  return revisions.map((revision) => {
    const sums = partSums(revision);
    const { added, removed } = countChangedWords(
      without(before, sums).map(textOf).join('\n'),
      without(sums, before).map(textOf).join('\n'),
    );
    before = sums;
    const { id, at, reason, words } = revision;
    return { id, at, reason, words, added, removed };
  });
}

function without(sums: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return sums.filter((sum) => !known.has(sum));
}

/** The words of a block, or those of an article around its body; a part that is neither has none. */
function partText(json: string): string {
  try {
    const part = JSON.parse(json) as { headline?: unknown; standfirst?: unknown; type?: unknown };
    if (part.type !== undefined) return blockText(part as Block);
    return [part.headline, part.standfirst].filter((text) => typeof text === 'string').join('\n');
  } catch {
    return '';
  }
}
