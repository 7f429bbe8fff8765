import type { ReactNode } from 'react';
import type { Block } from '../../shared/article/blocks';
import { hasDots } from '../../shared/article/blocks/separator';
import { isOfFields } from '../../shared/article/isOfFields';
import { noteLabel } from '../../shared/article/noteLabel';
import type { LineDifference } from '../../shared/history/compareArticles';
import { assertNever } from '../../shared/lib/assertNever';
import { thumbnailAddress } from '../../shared/media/mediaAddress';
import css from './compared.module.css';
import { Words } from './Words';

/** The kinds of text whose lines stand in one element. */
const KEEPS_LINES = new Set<Block['type']>(['verse', 'preformatted', 'code']);

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
    case 'opaque':
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
  if (block.type === 'heading' || KEEPS_LINES.has(block.type) || isOfFields(block)) return words;
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
