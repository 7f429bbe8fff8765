import { TEXT_FORMAT_NAMES, TEXT_FORMATS } from '../../shared/article/textFormat';
import type { Piece } from '../../shared/history/compareText';
import { Unseen } from '../ui';
import css from './words.module.css';

/** A text with what was added and removed in it, told by line, by colour and to a screen reader by word. */
export function Words({ pieces }: { pieces: readonly Piece[] }) {
  return groupByKind(pieces).map(({ kind, parts }, index) => {
    const words = parts.map((piece, at) => <Run key={at} piece={piece} />);
    if (kind === 'same') return <span key={index}>{words}</span>;
    const Tag = kind === 'added' ? 'ins' : 'del';
    return (
      <Tag key={index} className={css[kind]}>
        <Unseen>{kind === 'added' ? ' [added: ' : ' [removed: '}</Unseen>
        {words}
        <Unseen>] </Unseen>
      </Tag>
    );
  });
}

function Run({ piece }: { piece: Piece }) {
  const { text, format, url, isRestyled } = piece;
  const looks = [
    ...TEXT_FORMAT_NAMES.map((name) => (format & TEXT_FORMATS[name].bit ? css[name] : '')),
    url === null ? '' : css.link,
    isRestyled ? css.restyled : '',
  ].filter(Boolean);
  return looks.length === 0 ? text : <span className={looks.join(' ')}>{text}</span>;
}

function groupByKind(pieces: readonly Piece[]): { kind: Piece['kind']; parts: Piece[] }[] {
  const groups: { kind: Piece['kind']; parts: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last?.kind === piece.kind) last.parts.push(piece);
    else groups.push({ kind: piece.kind, parts: [piece] });
  }
  return groups;
}
