import type { Article } from './article';
import { blockText } from './blockText';
import type { Block } from './blocks';
import { EACH_HAN } from './passages';

/** Words of an article, its headline and standfirst aside. Total = ours + quoted. */
export interface Counts {
  total: number;
  ours: number;
  quoted: number;
  /** Quoted words by id of the source; `''` holds those of quotations without one. */
  bySource: Map<string, number>;
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * Words of a text as a desk counts them: every Chinese character is one, and so is every run between spaces and
 * dashes that holds a letter or a digit. "tide-table" and "don’t" are one word each.
 */
export function countWords(text: string): number {
  let words = 0;
  const rest = text.replace(EACH_HAN, () => {
    words += 1;
    return ' ';
  });
  for (const run of rest.split(/[\s\u2013\u2014/]+/)) {
    if (WORD.test(run)) words += 1;
  }
  return words;
}

/** Words of one block. It depends on the block alone, so a caller may keep it for as long as the block stays. */
function countBlock(block: Block): number {
  return countWords(blockText(block));
}

/** Adds up an article's blocks. `count` lets a caller bring counts it has kept. */
export function countArticle(
  article: Pick<Article, 'body'>,
  count: (block: Block) => number = countBlock,
): Counts {
  const counts: Counts = { total: 0, ours: 0, quoted: 0, bySource: new Map() };
  for (const block of article.body.root.children) {
    const words = count(block);
    counts.total += words;
    if (block.type !== 'quotation') {
      counts.ours += words;
      continue;
    }
    counts.quoted += words;
    const source = block.sourceId ?? '';
    counts.bySource.set(source, (counts.bySource.get(source) ?? 0) + words);
  }
  return counts;
}
