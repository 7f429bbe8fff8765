import type { Block } from '../../shared/article/blocks';
import { footnotesOf } from '../../shared/article/footnotesOf';
import type { Footnote } from '../../shared/article/inline';
import { canonical } from '../../shared/history/canonical';
import type { Source } from '../../shared/source/source';

/** A block as it was read from a post, and the sources that were read with it. */
interface ReadBlock {
  blocks: readonly Block[];
  sources: readonly Source[];
}

/**
 * A block as it is on the site now, whose quotation and footnotes have the sources that they had in the article wherever the site
 * says of them what it said before: a source that is read from a post has less than she knows of it.
 * @param had the block of the article
 * @param before what was read of the post that was made of it
 */
export function keepSources(now: Block, sources: readonly Source[], had: Block, before: ReadBlock): Block {
  const isSaidAs = (id: string | null, old: string | null) =>
    saidOf(id, sources) === saidOf(old, before.sources);
  const old = before.blocks.find(({ type }) => type === 'quotation');
  const isQuoted = now.type === 'quotation' && had.type === 'quotation' && old?.type === 'quotation';
  const quoted = isQuoted && isSaidAs(now.sourceId, old.sourceId) ? { ...now, sourceId: had.sourceId } : now;

  const [ours, olds] = [footnotesOf([had]), footnotesOf(before.blocks)];
  // Then nobody knows which of them is which.
  if (ours.length !== olds.length) return quoted;
  const left = new Set(olds.keys());
  const kept = footnotesOf([now]).map((note, at) => {
    const same = [...left].filter((index) => isSaidAs(note.sourceId, olds[index]!.sourceId));
    const words = canonical(note.children);
    const index =
      same.find((each) => canonical(olds[each]!.children) === words) ??
      same.find((each) => each === at) ??
      same[0];
    if (index === undefined) return note.sourceId;
    left.delete(index);
    return ours[index]!.sourceId;
  });
  return withCited(quoted, kept);
}

/** All that was read of a source, but for the id that each reading gives anew. */
function saidOf(id: string | null, sources: readonly Source[]): string {
  return JSON.stringify({ ...sources.find((source) => source.id === id), id: '' });
}

/** The block with these sources of its footnotes, in their order. */
function withCited(block: Block, sourceIds: readonly (string | null)[]): Block {
  const left = [...sourceIds];
  const walk = <Node extends object>(node: Node): Node => {
    const named =
      'type' in node && node.type === 'footnote' ? { ...node, sourceId: left.shift() ?? null } : node;
    if (!('children' in named) || !Array.isArray(named.children)) return named as Node;
    return { ...named, children: (named.children as (object | Footnote)[]).map(walk) } as Node;
  };
  return sourceIds.length === 0 ? block : walk(block);
}
