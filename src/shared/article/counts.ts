import type { Article } from './article';
import { blockText } from './blockText';
import { EACH_HAN } from './passages';

/** Words of an article, its headline and standfirst aside. Total = ours + quoted. */
export interface Counts {
  total: number;
  ours: number;
  quoted: number;
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

export function countArticle(article: Pick<Article, 'body'>): Counts {
  const counts: Counts = { total: 0, ours: 0, quoted: 0 };
  for (const block of article.body.root.children) {
    const words = countWords(blockText(block));
    counts.total += words;
    counts[block.type === 'quotation' ? 'quoted' : 'ours'] += words;
  }
  return counts;
}
