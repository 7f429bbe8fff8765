import type { Article } from '../../shared/article/article';
import type { Block } from '../../shared/article/blocks/index';
import { type Unchanged, withAllBlocks } from '../../shared/article/changedBlocks';

/** The blocks of the window's last save, which its next one leaves out where they are the same. */
export class LastSaved {
  private mark = 0;
  private last: { id: string; blocks: readonly Block[] } | null = null;

  /** The whole article, or null where what it is a change of is not the last save. */
  whole(article: Article, unchanged: Unchanged | undefined): Article | null {
    if (unchanged === undefined) return article;
    if (this.last?.id !== article.id || unchanged.since !== this.mark) return null;
    return withAllBlocks(article, unchanged, this.last.blocks);
  }

  /** Answers with the mark by which the next save names this one. */
  keep({ id, body }: Article): number {
    this.last = { id, blocks: body.root.children };
    this.mark += 1;
    return this.mark;
  }
}
