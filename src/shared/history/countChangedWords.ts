import { EACH_HAN } from '../article/passages';

const WORD = /[\p{L}\p{N}]/u;

/** How many words only the newer or only the older of two texts has, in whatever order they stand. */
export function countChangedWords(before: string, after: string): { added: number; removed: number } {
  const left = new Map<string, number>();
  for (const word of wordsOf(before)) left.set(word, (left.get(word) ?? 0) + 1);
  let added = 0;
  for (const word of wordsOf(after)) {
    const count = left.get(word) ?? 0;
    if (count === 0) added += 1;
    else left.set(word, count - 1);
  }
  return { added, removed: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

/** As `countWords` counts: each Chinese character, and each run between spaces and dashes. */
function wordsOf(text: string): string[] {
  const runs = text.replace(EACH_HAN, ' ').split(/[\s\u2013\u2014/]+/);
  return [...(text.match(EACH_HAN) ?? []), ...runs.filter((run) => WORD.test(run))];
}
