import { markHits, type MarkedPart } from '../../shared/library/markHits';
import { searchWords } from '../../shared/library/searchWords';

/** A text with what she searches for marked in it. */
export function Marked({ text, search }: { text: string; search: string }) {
  return <MarkedParts parts={markHits(text, searchWords(search))} />;
}

export function MarkedParts({ parts }: { parts: readonly MarkedPart[] }) {
  // The parts of a text never change their order.
  return parts.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text));
}
