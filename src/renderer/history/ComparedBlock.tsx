import type { Block, Embed, Picture } from '../../shared/article/blocks';
import type { Table } from '../../shared/article/blocks/table';
import { BLOCK_NAMES } from '../../shared/article/blockNames';
import { isFrame } from '../../shared/article/isFrame';
import { noteLabel } from '../../shared/article/noteLabel';
import { assertNever } from '../../shared/lib/assertNever';
import type { BlockDifference, LineDifference } from '../../shared/history/compareArticles';
import { countOf } from '../../shared/lib/countOf';
import { Button } from '../ui';
import { BlockWords, Line } from './BlockWords';
import css from './compared.module.css';
import { Folded } from './Folded';
import { foldUnchanged, isSameLine } from './foldUnchanged';
import { galleryChange } from './galleryChange';

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
          {restoreLabel(kind, BLOCK_NAMES[block.type])}
        </Button>
      )}
      {isMoved && onMoveBack !== null && (
        <Button look="edged" onClick={onMoveBack}>
          Move this {BLOCK_NAMES[block.type]} back
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
  const name = BLOCK_NAMES[block.type];
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
  else if (was?.type === 'opaque' && block.type === 'opaque') says.push('Its markup was another one');
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
    case 'opaque':
      return `a ${BLOCK_NAMES[block.type]}`;
    case 'verse':
    case 'preformatted':
    case 'code':
      return BLOCK_NAMES[block.type];
    case 'note':
      return `“${noteLabel(block, 'en')}”`;
    case 'details':
      return `a ${BLOCK_NAMES[block.type]}`;
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
    <Folded title={`${countOf(lines.length, 'paragraph')} of the ${BLOCK_NAMES[block.type]}: no change`}>
      {lines.map((line, index) => (
        <Line key={index} block={block} line={line} />
      ))}
    </Folded>
  );
}
