import type { Article } from '../article/article';
import type { Block } from '../article/blocks';
import { citedSources } from '../article/citedSources';
import { canonical } from './canonical';

/** A block on one side, null where that took it out, and the article that it stands in. */
interface BlockOfSide {
  block: Block | null;
  article: Article;
}

/**
 * Whether one side changed what a source says which a quotation or a footnote of the block cites, and the other side's block cites it
 * no more: the change would stand in the article, and nothing would name it.
 */
export function tearsSource(
  base: { block: Block; article: Article },
  own: BlockOfSide,
  other: BlockOfSide,
): boolean {
  const left = other.block === null ? citedSources(other.article.body) : citedIn(other.block);
  const cited = citedIn(own.block);
  return [...citedIn(base.block)].some(
    (id) => cited.has(id) && !left.has(id) && isEdited(id, base.article, own.article),
  );
}

function citedIn(block: Block | null): Set<string> {
  return citedSources({ root: { type: 'root', children: block === null ? [] : [block] } });
}

function isEdited(sourceId: string, base: Article, side: Article): boolean {
  const [was, is] = [base, side].map((one) => one.sources.find(({ id }) => id === sourceId));
  return was !== undefined && is !== undefined && canonical(was) !== canonical(is);
}
