import { align, type Unit } from '../history/align';
import { splitBlocks } from './splitBlocks';

/** What somebody else did to a post, by the blocks of the article that it was made of. `old` and `now` count the pieces of the post. */
export type PostChange =
  /** In the place of a block. */
  | { kind: 'changed'; at: number; old: number; now: number }
  | { kind: 'removed'; at: number }
  /** Behind the block, or at the start where that is -1. */
  | { kind: 'added'; at: number; now: number };

export interface PostChanges {
  /** In the order of the post as it stands on the site. */
  changes: PostChange[];
  /** Those in what is of no block alone, such as the list of the footnotes, and what is only moved. */
  unplaced: UnplacedChange[];
}

/** The pieces of the post; null where it has none on that side. */
export interface UnplacedChange {
  old: number | null;
  now: number | null;
}

/**
 * Finds what was changed in a post since it was sent.
 * @param rendered the markup that each block of the article makes, '' where it makes none
 * @param base what the site held then
 * @param theirs what it holds now
 */
export function changesOfPost(rendered: readonly string[], base: string, theirs: string): PostChanges {
  const [olds, news] = [splitBlocks(base), splitBlocks(theirs)];
  const blockOf = blocksOfPieces(rendered, olds);
  const pairs = align(olds.map(unitOf), news.map(unitOf));
  const oldOf = new Map(pairs.map((pair) => [pair.after, pair]));
  const kept = new Set(pairs.map(({ before }) => before));

  const changes: PostChange[] = [];
  const unplaced: UnplacedChange[] = [];
  let last = -1;
  for (const at of news.keys()) {
    const pair = oldOf.get(at);
    if (pair === undefined) {
      changes.push({ kind: 'added', at: last, now: at });
      continue;
    }
    const block = blockOf.get(pair.before);
    if (pair.isMoved || (block === undefined && !pair.isSame)) unplaced.push({ old: pair.before, now: at });
    if (block === undefined) continue;
    if (!pair.isMoved) last = block;
    if (!pair.isSame) changes.push({ kind: 'changed', at: block, old: pair.before, now: at });
  }
  for (const at of olds.keys()) {
    if (kept.has(at)) continue;
    const block = blockOf.get(at);
    if (block === undefined) unplaced.push({ old: at, now: null });
    else changes.push({ kind: 'removed', at: block });
  }
  return { changes, unplaced };
}

/** Of which block each piece is, for blocks that are one piece; what the site wrote in another form is known by its words. */
function blocksOfPieces(rendered: readonly string[], pieces: readonly string[]): Map<number, number> {
  const ours = rendered.flatMap((markup, block) => {
    const own = splitBlocks(markup);
    return own.length === 1 ? [{ block, unit: unitOf(own[0] ?? '') }] : [];
  });
  const pairs = align(
    ours.map(({ unit }) => unit),
    pieces.map(unitOf),
  );
  return new Map(pairs.flatMap(({ before, after }) => (ours[before] ? [[after, ours[before].block]] : [])));
}

/** A paragraph may have become a heading and is still the same text. */
const LINES = new Set(['paragraph', 'heading', 'pullquote', 'verse', 'preformatted', 'code']);

function unitOf(piece: string): Unit {
  const name = /^<!-- wp:([a-z][\w/-]*)/.exec(piece)?.[1] ?? '';
  const words = piece
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const address = /\bsrc="([^"]*)"/.exec(piece)?.[1] ?? '';
  return { key: piece, kind: LINES.has(name) ? 'line' : name, text: words || address };
}
