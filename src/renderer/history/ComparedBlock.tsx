import type { ReactNode } from 'react';
import type { Block, Embed, Picture } from '../../shared/article/blocks';
import type { Table } from '../../shared/article/blocks/table';
import { hasDots } from '../../shared/article/blocks/separator';
import { isFrame } from '../../shared/article/isFrame';
import { noteLabel } from '../../shared/article/noteLabel';
import { assertNever } from '../../shared/lib/assertNever';
import { thumbnailAddress } from '../../shared/media/mediaAddress';
import type { BlockDifference, LineDifference } from '../../shared/history/compareArticles';
import { Button } from '../ui';
import css from './compared.module.css';
import { Folded } from './Folded';
import { foldUnchanged, isSameLine } from './foldUnchanged';
import { galleryChange } from './galleryChange';
import { countOf } from '../ui';
import { Words } from './Words';

export interface ComparedBlockProps {
  difference: BlockDifference;
  /** The number of its source, for a quotation. */
  number: number | null;
  /** Name of a source by its id. */
  sourceName(id: string | null): string;
  /** Puts it, or one of its lines, back as it was; null where that is not to be had. */
  onRestore: ((line: number | null) => void) | null;
  /** Puts it where it stood, with its words of now; null as above. */
  onMoveBack: (() => void) | null;
}

const NAMES: Record<Block['type'], string> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  horizontalrule: 'separator',
  quotation: 'quotation',
  pullquote: 'pull quote',
  verse: 'verse',
  preformatted: 'preformatted text',
  code: 'code',
  note: 'note',
  details: 'block of details',
  picture: 'picture',
  gallery: 'gallery',
  embed: 'card',
  table: 'table',
};

/** The kinds whose lines stand in one element. */
const KEEPS_LINES = new Set<Block['type']>(['verse', 'preformatted', 'code', 'picture', 'gallery', 'embed']);

/** A block that changed, as it reads, with what was changed in it and the way back. */
export function ComparedBlock({ difference, number, sourceName, onRestore, onMoveBack }: ComparedBlockProps) {
  const { kind, isMoved, block, lines } = difference;
  const isWhole = kind === 'added' || kind === 'removed';
  const byLine = isFrame(block) && !isWhole;
  const says = sayings(difference, sourceName);
  return (
    <div className={css.changed} data-kind={kind} data-quotation={block.type === 'quotation' || undefined}>
      {number !== null && (
        <span className={css.number} aria-hidden>
          {number}
        </span>
      )}
      {says.length > 0 && <p className={css.says}>{says.join('. ')}</p>}
      <BlockWords block={block}>
        {foldUnchanged(lines, isWhole ? () => false : isSameLine).map((fold) =>
          fold.kind === 'same' ? (
            <FoldedLines key={fold.index} block={block} lines={fold.differences} />
          ) : (
            <Line key={fold.index} block={block} line={fold.difference}>
              {byLine && difference.was === null && onRestore !== null && (
                <Button look="edged" onClick={() => onRestore(fold.index)}>
                  {restoreLabel(fold.difference.kind, 'paragraph')}
                </Button>
              )}
            </Line>
          ),
        )}
      </BlockWords>
      {(!byLine || difference.was !== null) && onRestore !== null && hasWayBack(difference) && (
        <Button look="edged" onClick={() => onRestore(null)}>
          {restoreLabel(kind, NAMES[block.type])}
        </Button>
      )}
      {isMoved && onMoveBack !== null && (
        <Button look="edged" onClick={onMoveBack}>
          Move this {NAMES[block.type]} back
        </Button>
      )}
    </div>
  );
}

function restoreLabel(kind: BlockDifference['kind'], name: string): string {
  if (kind === 'added') return `Take this ${name} out`;
  return kind === 'removed' ? `Put this ${name} back` : `Restore this ${name}`;
}

/** Whether its words are other ones; what was only moved has another way back. */
function hasWayBack({ kind, was, lines }: BlockDifference): boolean {
  return kind === 'added' || kind === 'removed' || was !== null || lines.some((line) => line.kind !== 'same');
}

/** What the words alone do not show. */
function sayings(
  { kind, isMoved, was, block, lines }: BlockDifference,
  sourceName: (id: string | null) => string,
): string[] {
  const name = NAMES[block.type];
  const says: string[] = [];
  if (kind === 'added' || kind === 'removed') {
    if (block.type === 'quotation') {
      says.push(`Quotation ${kind}: ${sourceName(block.sourceId)}, ${countOf(lines.length, 'paragraph')}`);
    } else if (block.type === 'horizontalrule') says.push(`Separator ${kind}`);
  }
  if (isMoved) says.push(`This ${name} was moved`);
  if (was?.type === 'picture' && block.type === 'picture') says.push(pictureChange(was, block));
  else if (was?.type === 'gallery' && block.type === 'gallery') says.push(...galleryChange(was, block));
  else if (was?.type === 'embed' && block.type === 'embed') says.push(embedChange(was, block));
  else if (was?.type === 'quotation' && block.type === 'quotation') {
    says.push(`Source: ${sourceName(was.sourceId)} before, ${sourceName(block.sourceId)} after`);
  } else if (was !== null) says.push(`Was ${describe(was)}, is ${describe(block)}`);
  if (lines.some(({ pieces }) => pieces.some(({ isRestyled }) => isRestyled))) {
    says.push('Dotted words have another look or link');
  }
  return says;
}

function pictureChange(was: Picture, is: Picture): string {
  if (was.media !== is.media) return 'Another picture stood here before';
  return was.size === is.size ? 'The picture led to another address' : 'The picture had another width';
}

function embedChange(was: Embed, is: Embed): string {
  return was.url === is.url ? 'The card had another date' : `The card led to ${was.url || 'no address'}`;
}

const LISTS = { number: 'a numbered list', bullet: 'a bulleted list', check: 'a check list' };

function describe(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `a heading ${block.tag.slice(1)}`;
    case 'list':
      return LISTS[block.listType];
    case 'paragraph':
    case 'quotation':
    case 'pullquote':
    case 'horizontalrule':
    case 'picture':
    case 'gallery':
    case 'embed':
      return `a ${NAMES[block.type]}`;
    case 'verse':
    case 'preformatted':
    case 'code':
      return NAMES[block.type];
    case 'note':
      return `“${noteLabel(block, 'en')}”`;
    case 'details':
      return `a ${NAMES[block.type]}`;
    case 'table':
      return describeTable(block);
    default:
      return assertNever(block);
  }
}

function describeTable({ headerRow, headerColumn }: Table): string {
  if (!headerRow && !headerColumn) return 'a table without headers';
  const parts = [...(headerRow ? ['row'] : []), ...(headerColumn ? ['column'] : [])];
  return `a table with a header ${parts.join(' and a header ')}`;
}

function FoldedLines({ block, lines }: { block: Block; lines: readonly LineDifference[] }) {
  if (!isFrame(block)) return lines.map((line, index) => <Line key={index} block={block} line={line} />);
  return (
    <Folded title={`${countOf(lines.length, 'paragraph')} of the ${NAMES[block.type]}: no change`}>
      {lines.map((line, index) => (
        <Line key={index} block={block} line={line} />
      ))}
    </Folded>
  );
}

/** The element that holds the lines of a block. */
export function BlockWords({ block, children }: { block: Block; children: ReactNode }) {
  switch (block.type) {
    case 'paragraph':
      return children;
    case 'heading': {
      const Tag = block.tag;
      return <Tag>{children}</Tag>;
    }
    case 'list':
      return block.listType === 'number' ? <ol start={block.start}>{children}</ol> : <ul>{children}</ul>;
    case 'quotation':
      return <blockquote>{children}</blockquote>;
    case 'note':
      return (
        <div className={css.note}>
          <span className={css.says}>{noteLabel(block, 'en')}</span>
          {children}
        </div>
      );
    case 'details':
      return <div className={css.details}>{children}</div>;
    case 'table':
      return <div className={css.table}>{children}</div>;
    case 'pullquote':
      return <div className={css.pullQuote}>{children}</div>;
    case 'verse':
    case 'preformatted':
    case 'code':
      return <pre data-kind={block.type}>{children}</pre>;
    case 'embed':
      return <div className={css.details}>{children}</div>;
    case 'gallery':
      return (
        <div className={css.gallery}>
          <div>
            {block.pictures.map(({ media }, at) => (
              <img key={at} src={thumbnailAddress(media)} alt="" />
            ))}
          </div>
          <div>{children}</div>
        </div>
      );
    case 'picture':
      return (
        <div className={css.picture}>
          <img src={thumbnailAddress(block.media)} alt="" />
          <div>{children}</div>
        </div>
      );
    case 'horizontalrule':
      return <hr data-mark={hasDots(block) ? 'dots' : undefined} />;
    default:
      return assertNever(block);
  }
}

/** One line of a block with its words, and what stands under it. */
export function Line({
  block,
  line,
  children,
}: {
  block: Block;
  line: LineDifference;
  children?: ReactNode;
}) {
  const words = <Words pieces={line.pieces} />;
  const moved = line.isMoved && <span className={css.says}>This paragraph was moved</span>;
  if (block.type === 'heading' || KEEPS_LINES.has(block.type)) return words;
  if (block.type === 'list') return <li>{words}</li>;
  if (block.type === 'table') return <div>{words}</div>;
  return (
    <>
      {moved}
      <p>{words}</p>
      {children}
    </>
  );
}
