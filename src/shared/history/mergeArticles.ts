import type { Article } from '../article/article';
import type { Block } from '../article/blocks';
import { citedSources } from '../article/citedSources';
import type { Source } from '../source/source';
import { canonical } from './canonical';
import { chooseChanged } from './chooseChanged';
import { mergeTags } from './mergeTags';
import { mergeUnits, type UnitConflict } from './mergeUnits';
import { tearsColumns } from './tearsColumns';
import { tearsSource } from './tearsSource';
import { type Line, linesOf, lineUnit, unitOf } from './unitOf';

/**
 * What both sides changed in different ways. Both texts are kept: in the body mine comes first and theirs after it.
 * `base` is what both have it from; null where that is not known.
 */
export type MergeConflict =
  | {
      place: 'text';
      kind: UnitConflict<unknown>['kind'];
      /** Where the first of them stands in the merged body; `line` within a quotation or list, or null. */
      block: number;
      line: number | null;
      /** The block on each side, of a `line` one with that line alone; null where that side took it out. */
      base: Block | null;
      mine: Block | null;
      theirs: Block | null;
    }
  /** A field holds one value, mine; theirs stands here. */
  | { place: 'field'; field: string; base: { value: unknown } | null; mine: unknown; theirs: unknown }
  | { place: 'source'; base: Source | null; mine: Source; theirs: Source };

export interface MergedArticle {
  article: Article;
  conflicts: MergeConflict[];
}

/** What is of this library and not of the text. */
const OWN = new Set(['schemaVersion', 'id', 'createdAt', 'changedAt', 'binnedAt']);
const MERGED_APART = new Set([...OWN, 'body', 'sources', 'tags']);

/**
 * Merges two versions of an article by paragraph. Nothing that either side wrote is left out: it stands in the article or
 * in a conflict. `base` is the last version that both have in common, or null; then whatever differs is a conflict.
 */
export function mergeArticles(base: Article | null, mine: Article, theirs: Article): MergedArticle {
  const conflicts: MergeConflict[] = [];
  const fields = mergeFields(base, mine, theirs, conflicts);
  const sources = mergeSources(base, mine, theirs, conflicts);
  const children = mergeBlocks(base, mine, theirs, conflicts);
  const article: Article = {
    ...mine,
    ...fields,
    tags: mergeTags(base, mine, theirs),
    sources,
    body: { ...mine.body, root: { ...mine.body.root, children } },
  };
  return { article, conflicts };
}

function mergeFields(
  base: Article | null,
  mine: Article,
  theirs: Article,
  conflicts: MergeConflict[],
): Partial<Article> {
  const [old, ours, other] = [base, mine, theirs] as unknown as Record<string, unknown>[];
  const merged: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (MERGED_APART.has(field)) continue;
    const both = { base: base && { value: old![field] }, mine: ours![field], theirs: other![field] };
    const choice = chooseChanged(both.base, both.mine, both.theirs);
    const isKept = KEPT.has(field);
    if (choice === null && !isKept) conflicts.push({ place: 'field', field, ...both });
    const chosen = (choice ?? { value: isKept ? both.theirs : both.mine }).value;
    const value = isKept ? (both.mine ?? chosen) : chosen;
    // What neither has is not there, or the same words would count as others.
    if (value !== undefined || field in mine) merged[field] = value;
  }
  return merged as Partial<Article>;
}

/** Of which article it is a translation, and since when its readers have it, is no word of anybody's: what is said here stays. */
const KEPT = new Set(['translationOf', 'publishedAt']);

/** A source that one side took out is kept where the other changed it, or a quotation could lose it. */
function mergeSources(
  base: Article | null,
  mine: Article,
  theirs: Article,
  conflicts: MergeConflict[],
): Source[] {
  const ids = new Set([...mine.sources, ...theirs.sources].map(({ id }) => id));
  const merged: Source[] = [];
  for (const id of ids) {
    const [old, own, other] = [base, mine, theirs].map((side) => side?.sources.find((one) => one.id === id));
    if (own && other) {
      const choice = chooseChanged(old ? { value: old } : null, own, other);
      if (choice === null) conflicts.push({ place: 'source', base: old ?? null, mine: own, theirs: other });
      merged.push(choice?.value ?? own);
      continue;
    }
    const only = own ?? other;
    const isQuoted = [mine, theirs].some((side) => citedSources(side.body).has(id));
    if (only && (!old || isQuoted || canonical(only) !== canonical(old))) merged.push(only);
  }
  return merged;
}

function mergeBlocks(
  base: Article | null,
  mine: Article,
  theirs: Article,
  conflicts: MergeConflict[],
): Block[] {
  const [old, own, other] = [base, mine, theirs].map((article) => article?.body.root.children ?? null);
  const { units, ...found } = mergeUnits<Block>(old!, own!, other!, {
    ...{ unitOf, mergeParts },
    collide: (was, ours, others) => {
      if (base === null) return false;
      const [before, left, right] = [
        { block: was, article: base },
        { block: ours, article: mine },
        { block: others, article: theirs },
      ] as const;
      return tearsSource(before, left, right) || tearsSource(before, right, left);
    },
  });
  const placed = [
    ...found.conflicts.map(({ at, ...conflict }) => ({ ...conflict, block: at, line: null })),
    ...found.inner.flatMap(({ at: block, conflicts: inner }) =>
      inner.map(({ at, ...conflict }) => ({ ...conflict, block, line: at })),
    ),
  ];
  placed.sort((one, next) => one.block - next.block || (one.line ?? 0) - (next.line ?? 0));
  conflicts.push(...placed.map((conflict) => ({ place: 'text' as const, ...conflict })));
  return units;
}

/** Quotations and lists are merged by their paragraphs and items. */
function mergeParts(base: Block | null, mine: Block, theirs: Block) {
  const [own, other] = [linesOf(mine), linesOf(theirs)];
  if (mine.type !== theirs.type || own === null || other === null) return null;
  if (tearsColumns(base, mine, theirs)) return null;
  const shell = chooseChanged(base && { value: shellOf(base) }, shellOf(mine), shellOf(theirs));
  if (shell === null) return null;
  const { units, conflicts } = mergeUnits<Line>(base && linesOf(base), own, other, {
    unitOf: lineUnit,
    mergeParts: () => null,
  });
  return {
    value: withLines(shell.value, units),
    conflicts: conflicts.map((conflict) => ({
      ...conflict,
      base: base && conflict.base && withLines(base, [conflict.base]),
      mine: conflict.mine && withLines(mine, [conflict.mine]),
      theirs: conflict.theirs && withLines(theirs, [conflict.theirs]),
    })),
  };
}

function withLines(block: Block, children: readonly Line[]): Block {
  return { ...block, children } as Block;
}

/** A block without what stands in it: its source, its kind of numbering. */
function shellOf(block: Block): Block {
  return withLines(block, []);
}
