import type { Article } from '../article/article';
import type { Block, Gallery } from '../article/blocks';
import type { TableCell } from '../article/blocks/table';
import { hasDots } from '../article/blocks/separator';
import { checkMark } from '../article/checkMark';
import { ARTICLE_FIELDS, type ArticleField } from '../article/fields';
import type { Inline } from '../article/inline';
import { isOfFields } from '../article/isOfFields';
import { LANGUAGE_NAMES } from '../article/language';
import { STATUS_NAMES } from '../article/status';
import type { Source } from '../source/source';
import { align, type Unit } from './align';
import { compareText, type Piece, plainRuns, type Run, runsOf } from './compareText';
import { type Line, linesOf, lineText, lineUnit, unitOf } from './unitOf';

/** How an older article became a newer one, in the reading order of the newer. */
export interface Comparison {
  /** The fields that differ. */
  fields: FieldDifference[];
  blocks: BlockDifference[];
  /** The sources that differ. */
  sources: SourceDifference[];
}

export interface FieldDifference {
  field: ArticleField;
  pieces: Piece[];
}

type Kind = 'same' | 'changed' | 'added' | 'removed';

/** A paragraph, or an item of a list. */
export interface LineDifference {
  kind: Kind;
  isMoved: boolean;
  /** Index in its older and in its newer block, or null where it is not in it. */
  before: number | null;
  after: number | null;
  pieces: Piece[];
}

export interface BlockDifference {
  kind: Kind;
  /** It stands in another order than most of the others. */
  isMoved: boolean;
  /** Index in the older and in the newer article, or null where it is not in it. */
  before: number | null;
  after: number | null;
  /** The newer block, or the one that was removed. */
  block: Block;
  /** What it was before where that is another kind of block, another level of heading, another source. */
  was: Block | null;
  /** Its paragraphs, items or rows; a paragraph, a heading or a separator is one. */
  lines: LineDifference[];
}

const SOURCE_FIELDS = ['outlet', 'author', 'title', 'url', 'published', 'accessed', 'archived'] as const;

export interface SourceDifference {
  kind: Exclude<Kind, 'same'>;
  /** The newer one, or the one that was removed. */
  source: Source;
  fields: { field: (typeof SOURCE_FIELDS)[number]; pieces: Piece[] }[];
}

export function compareArticles(before: Article, after: Article): Comparison {
  return {
    fields: compareFields(before, after),
    blocks: compareBlocks(before.body.root.children, after.body.root.children),
    sources: compareSources(before.sources, after.sources),
  };
}

function fieldText(article: Article, field: ArticleField): string {
  switch (field) {
    case 'tags':
      return article.tags.join(', ');
    case 'language':
      return LANGUAGE_NAMES[article.language];
    case 'status':
      return STATUS_NAMES[article.status];
    default:
      return article[field];
  }
}

function compareFields(before: Article, after: Article): FieldDifference[] {
  return ARTICLE_FIELDS.flatMap((field) => {
    const [old, now] = [fieldText(before, field), fieldText(after, field)];
    return old === now ? [] : [{ field, pieces: compareText(plainRuns(old), plainRuns(now)) }];
  });
}

function compareSources(before: readonly Source[], after: readonly Source[]): SourceDifference[] {
  const old = new Map(before.map((source) => [source.id, source]));
  const now = new Set(after.map(({ id }) => id));
  const compare = (
    kind: SourceDifference['kind'],
    source: Source,
    from: Source | null,
    to: Source | null,
  ) => ({
    kind,
    source,
    fields: SOURCE_FIELDS.flatMap((field) => {
      const [was, is] = [from?.[field] ?? '', to?.[field] ?? ''];
      return was === is ? [] : [{ field, pieces: compareText(plainRuns(was), plainRuns(is)) }];
    }),
  });
  const kept = after.map((source) => {
    const was = old.get(source.id);
    return compare(was ? 'changed' : 'added', source, was ?? null, source);
  });
  const gone = before
    .filter(({ id }) => !now.has(id))
    .map((source) => compare('removed', source, source, null));
  return [...kept.filter(({ kind, fields }) => kind === 'added' || fields.length > 0), ...gone];
}

/** How some blocks became others, in the reading order of the newer. */
export function compareBlocks(before: readonly Block[], after: readonly Block[]): BlockDifference[] {
  return sequence(before.map(unitOf), after.map(unitOf)).map(({ kind, isMoved, before: from, after: at }) => {
    const [old, now] = [from === null ? null : before[from]!, at === null ? null : after[at]!];
    return {
      kind,
      isMoved,
      before: from,
      after: at,
      block: (now ?? old)!,
      was: old !== null && now !== null && differsInKind(old, now) ? old : null,
      lines: compareLines(old, now),
    };
  });
}

function differsInKind(old: Block, now: Block): boolean {
  if (old.type === 'quotation' && now.type === 'quotation') return old.sourceId !== now.sourceId;
  if (old.type === 'heading' && now.type === 'heading') return old.tag !== now.tag;
  if (old.type === 'note' && now.type === 'note')
    return old.noteKind !== now.noteKind || old.date !== now.date;
  if (old.type === 'horizontalrule' && now.type === 'horizontalrule') return hasDots(old) !== hasDots(now);
  if (old.type === 'picture' && now.type === 'picture')
    return old.media !== now.media || old.size !== now.size || old.link !== now.link;
  if (old.type === 'gallery' && now.type === 'gallery')
    return old.columns !== now.columns || old.size !== now.size || shownIn(old) !== shownIn(now);
  if (old.type === 'embed' && now.type === 'embed') return old.url !== now.url || old.date !== now.date;
  if (old.type === 'opaque' && now.type === 'opaque') return old.markup !== now.markup;
  if (old.type === 'table' && now.type === 'table')
    return old.headerRow !== now.headerRow || old.headerColumn !== now.headerColumn;
  if (old.type === 'list' && now.type === 'list') return old.listType !== now.listType;
  return old.type !== now.type;
}

/** Which pictures stand in a gallery, in their order, and where they lead. */
function shownIn({ pictures }: Gallery): string {
  return JSON.stringify(pictures.map(({ media, link }) => [media, link]));
}

function compareLines(old: Block | null, now: Block | null): LineDifference[] {
  const [before, after] = [old, now].map((block) => (block ? (linesOf(block) ?? [block as Line]) : []));
  const isWhole = [old, now].every((block) => block === null || linesOf(block) === null);
  const places = isWhole
    ? [place(old ? 0 : null, now ? 0 : null)]
    : sequence(before!.map(lineUnit), after!.map(lineUnit));
  return places.map(({ isMoved, before: from, after: at, kind }) => {
    const pieces = compareText(
      from === null ? [] : lineRuns(before![from]!),
      at === null ? [] : lineRuns(after![at]!),
    );
    const isSame = pieces.every((piece) => piece.kind === 'same' && !piece.isRestyled);
    return { kind: kind === 'changed' && isSame ? 'same' : kind, isMoved, before: from, after: at, pieces };
  });
}

/** A list in an item has lines of its own, which are shown as words; between two cells stands a tab. */
function lineRuns(line: Line): Run[] {
  if (isOfFields(line)) return plainRuns(lineText(line));
  if (line.type === 'tablerow')
    return (line.children as readonly TableCell[]).flatMap(({ children }, index) => [
      ...(index === 0 ? [] : plainRuns('\t')),
      ...runsOf(children),
    ]);
  const children = 'children' in line ? line.children : [];
  const mark = plainRuns(checkMark(line.checked ?? null));
  const words = children.some(({ type }) => type === 'list')
    ? plainRuns(lineText(line))
    : runsOf(children as readonly Inline[]);
  return [...mark, ...words];
}

type Place = Pick<LineDifference, 'kind' | 'isMoved' | 'before' | 'after'>;

function place(before: number | null, after: number | null, isSame = false, isMoved = false): Place {
  if (before === null) return { kind: 'added', isMoved, before, after };
  if (after === null) return { kind: 'removed', isMoved, before, after };
  return { kind: isSame ? 'same' : 'changed', isMoved, before, after };
}

/** All units of both in reading order: what was removed stands where it stood, before what came in its place. */
function sequence(before: readonly Unit[], after: readonly Unit[]): Place[] {
  const pairs = align(before, after);
  const paired = new Set(pairs.map((pair) => pair.before));
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair]));
  const places: Place[] = [];
  let from = 0;
  const addRemoved = (to: number) => {
    for (; from < to; from += 1) if (!paired.has(from)) places.push(place(from, null));
  };
  let waiting: Place[] = [];
  after.forEach((_, at) => {
    const pair = byAfter.get(at);
    if (pair === undefined || pair.isMoved) {
      waiting.push(place(pair?.before ?? null, at, pair?.isSame, pair?.isMoved));
      return;
    }
    addRemoved(pair.before);
    places.push(...waiting, place(pair.before, at, pair.isSame));
    waiting = [];
  });
  addRemoved(before.length);
  return [...places, ...waiting];
}
