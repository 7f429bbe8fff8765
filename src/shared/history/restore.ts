import { type Article, newArticle } from '../article/article';
import { unpublished } from '../article/publication';
import type { Block } from '../article/blocks';
import { citedSources } from '../article/citedSources';
import type { ArticleField } from '../article/fields';
import type { BlockDifference, Comparison } from './compareArticles';
import { type Line, linesOf } from './unitOf';

/** The two articles that are compared: what is restored comes from the older and goes into the one of now. */
export interface Compared {
  older: Article;
  now: Article;
  comparison: Comparison;
}

/** All words of the older article. Its status stays, and since when readers have it: how far the desk is with an article is not its text. */
export function restoreAll({ older, now }: Compared): Article {
  const { id, createdAt, changedAt, publishedAt, binnedAt, status } = now;
  const own = {
    id,
    createdAt,
    changedAt,
    binnedAt,
    status,
    ...(publishedAt !== undefined && { publishedAt }),
  };
  return { ...unpublished(older), ...own };
}

export function restoreField({ older, now }: Compared, field: ArticleField): Article {
  return { ...now, [field]: older[field] };
}

/** A source as it was; one that is no longer there comes back. */
export function restoreSource({ older, now }: Compared, id: string): Article {
  const was = older.sources.find((source) => source.id === id);
  if (was === undefined) return now;
  const isThere = now.sources.some((source) => source.id === id);
  const changed = now.sources.map((source) => (source.id === id ? was : source));
  return { ...now, sources: isThere ? changed : [...changed, was] };
}

/** One block as it was: changed back, taken out where it was not there, put back where it stood. */
export function restoreBlock(compared: Compared, index: number): Article {
  const { older, now, comparison } = compared;
  const old = older.body.root.children;
  return withBlocks(compared, restored(old, now.body.root.children, comparison.blocks, index));
}

/** A block that was moved, with its words of now, behind the block that it stood behind. */
export function restorePlace(compared: Compared, index: number): Article {
  const { comparison, now } = compared;
  const { before, after } = comparison.blocks[index]!;
  if (before === null || after === null) return now;
  const own = now.body.root.children[after]!;
  const rest = now.body.root.children.toSpliced(after, 1);
  const ahead = comparison.blocks
    .filter(
      (place) => place.before !== null && place.before < before && place.after !== null && !place.isMoved,
    )
    .reduce((last, place) => Math.max(last, place.after!), -1);
  return withBlocks(compared, rest.toSpliced(ahead < after ? ahead + 1 : ahead, 0, own));
}

/** One paragraph of a quotation or item of a list as it was. */
export function restoreLine(compared: Compared, block: BlockDifference, index: number): Article {
  const { older, now } = compared;
  const { before, after } = block;
  if (before === null || after === null) return now;
  const own = now.body.root.children[after]!;
  const lines = restored<Line>(
    linesOf(older.body.root.children[before]!) ?? [],
    linesOf(own) ?? [],
    block.lines,
    index,
  );
  const blocks = now.body.root.children;
  if (lines.length === 0) return withBlocks(compared, blocks.toSpliced(after, 1));
  return withBlocks(compared, blocks.with(after, { ...own, children: lines } as Block));
}

interface Place {
  before: number | null;
  after: number | null;
}

function restored<Value>(
  old: readonly Value[],
  now: readonly Value[],
  places: readonly Place[],
  index: number,
): Value[] {
  const { before, after } = places[index]!;
  if (before === null) return after === null ? [...now] : now.toSpliced(after, 1);
  if (after !== null) return now.with(after, old[before]!);
  const previous = places.slice(0, index).findLast((place) => place.after !== null);
  return now.toSpliced((previous?.after ?? -1) + 1, 0, old[before]!);
}

/** With the older sources of quotations that would have none; a body is never without a paragraph. */
function withBlocks({ older, now }: Compared, blocks: readonly Block[]): Article {
  const [empty] = newArticle(now.id, now.createdAt, now.language).body.root.children;
  const children = blocks.length === 0 ? [empty!] : [...blocks];
  const known = new Set(now.sources.map(({ id }) => id));
  const body = { ...now.body, root: { ...now.body.root, children } };
  const needed = citedSources(body);
  const sources = older.sources.filter(({ id }) => needed.has(id) && !known.has(id));
  return {
    ...now,
    body,
    sources: sources.length === 0 ? now.sources : [...now.sources, ...sources],
  };
}
