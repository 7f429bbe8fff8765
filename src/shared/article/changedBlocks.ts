import { z } from 'zod';
import type { Article } from './article';
import type { Block } from './blocks/index';

/** What is left out of an article: blocks that stand, unchanged, in a save of before. */
export interface Unchanged {
  /** The mark that main gave that save. */
  since: number;
  /** How many of its first blocks stand before the blocks that are sent, and how many of its last behind them. */
  before: number;
  after: number;
}

const count = z.number().int().min(0);
export const unchangedSchema: z.ZodType<Unchanged> = z.object({ since: count, before: count, after: count });

/** The article with the changed blocks alone. @param blocks its own, each as JSON @param saved those of the save `since` */
export function withChangedBlocks(
  article: Article,
  blocks: readonly string[],
  saved: readonly string[],
  since: number,
): { article: Article; unchanged: Unchanged } {
  const most = Math.min(blocks.length, saved.length);
  let before = 0;
  while (before < most && blocks[before] === saved[before]) before += 1;
  let after = 0;
  while (after < most - before && blocks.at(-1 - after) === saved.at(-1 - after)) after += 1;
  const changed = article.body.root.children.slice(before, blocks.length - after);
  return { article: withBlocks(article, changed), unchanged: { since, before, after } };
}

/** The whole article again; null where the save of before has fewer blocks than are left out. */
export function withAllBlocks(
  article: Article,
  { before, after }: Unchanged,
  saved: readonly Block[],
): Article | null {
  if (before + after > saved.length) return null;
  const last = saved.slice(saved.length - after);
  return withBlocks(article, [...saved.slice(0, before), ...article.body.root.children, ...last]);
}

function withBlocks(article: Article, children: Block[]): Article {
  return { ...article, body: { ...article.body, root: { ...article.body.root, children } } };
}
