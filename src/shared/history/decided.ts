import { type Article, emptyBody } from '../article/article';
import type { Block } from '../article/blocks';
import { citedSources } from '../article/citedSources';
import type { MergeConflict, MergedArticle } from './mergeArticles';
import { linesOf } from './unitOf';

/** Of two texts that both sides changed in different ways. */
export type Decision = 'mine' | 'theirs' | 'both';

/** Whether both texts can stand: a field and a source are one, and a table has one caption; of a text that one side took out there is one. */
export function canKeepBoth(conflict: MergeConflict): boolean {
  if (conflict.place !== 'text' || conflict.kind !== 'both-changed') return false;
  return conflict.line === null || !isCaption(conflict.mine);
}

function isCaption(block: Block | null): boolean {
  return block?.type === 'table' && block.children.some(({ type }) => type === 'tablecaption');
}

/**
 * A merged article with each conflict as it was decided: what was decided against goes, and so do the sources that only
 * that had. Where both are kept, and where a decision is left out, it stands as it was merged.
 */
export function decided(
  sides: { mine: Article; theirs: Article },
  { article, conflicts }: MergedArticle,
  decisions: readonly (Decision | undefined)[],
): Article {
  const goes = new Going();
  const fields: Record<string, unknown> = {};
  let { sources } = article;
  conflicts.forEach((conflict, at) => {
    const decision = decisions[at] ?? 'both';
    if (decision === 'both') return;
    if (conflict.place === 'text') goes.add(conflict, decision, sides[decision]);
    else if (conflict.place === 'field') fields[conflict.field] = conflict[decision];
    else sources = sources.map((source) => (source.id === conflict.mine.id ? conflict[decision] : source));
  });
  const left = goes.from(article.body.root.children);
  const children = left.length === 0 ? emptyBody().root.children : left;
  const body = { ...article.body, root: { ...article.body.root, children } };
  const cited = citedSources(body);
  return {
    ...article,
    ...(fields as Partial<Article>),
    body,
    sources: sources.filter(({ id }) => cited.has(id) || !goes.sources.has(id)),
  };
}

/** What goes from the merged body. */
class Going {
  private readonly blocks = new Set<number>();
  private readonly lines = new Map<number, Set<number>>();
  /** Those of what goes that the side which was kept does not have. */
  readonly sources = new Set<string>();

  add(conflict: MergeConflict & { place: 'text' }, decision: 'mine' | 'theirs', kept: Article): void {
    const { kind, block, line } = conflict;
    const against = conflict[decision === 'mine' ? 'theirs' : 'mine'];
    // It was taken out on that side, and so stands nowhere.
    if (against === null) return;
    const known = new Set(kept.sources.map(({ id }) => id));
    for (const id of citedSources({ root: { type: 'root', children: [against] } }))
      if (!known.has(id)) this.sources.add(id);
    const behind = kind === 'both-changed' && decision === 'mine' ? 1 : 0;
    if (line === null) this.blocks.add(block + behind);
    else this.lines.set(block, (this.lines.get(block) ?? new Set()).add(line + behind));
  }

  /** A block of which no line is left goes with its lines. */
  from(blocks: readonly Block[]): Block[] {
    return blocks.flatMap((block, at) => {
      const gone = this.lines.get(at);
      if (this.blocks.has(at)) return [];
      if (gone === undefined) return [block];
      const children = (linesOf(block) ?? []).filter((_, index) => !gone.has(index));
      return children.length === 0 ? [] : [{ ...block, children } as Block];
    });
  }
}
