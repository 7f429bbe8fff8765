import { foldWithPlaces } from './fold';
import { hitsIn } from './matches';
import type { SearchWord } from './searchWords';

export interface MarkedPart {
  text: string;
  isHit: boolean;
}

/** A text in parts: those that she searches, and what stands between them. Together they are the text. */
export function markHits(text: string, words: readonly SearchWord[]): MarkedPart[] {
  const { text: folded, places } = foldWithPlaces(text);
  const parts: MarkedPart[] = [];
  let done = 0;
  for (const [start, end] of hitsIn(folded, words)) {
    const from = Math.max(done, places[start] ?? done);
    const to = endOf(text, places, end);
    if (from > done) parts.push({ text: text.slice(done, from), isHit: false });
    if (to > from) parts.push({ text: text.slice(from, to), isHit: true });
    done = Math.max(done, to);
  }
  if (done < text.length) parts.push({ text: text.slice(done), isHit: false });
  return parts;
}

/** Where the character before a folded place ends, its accents with it. */
function endOf(text: string, places: readonly number[], end: number): number {
  const last = places[end - 1] ?? 0;
  const next = places.slice(end).find((place) => place > last) ?? text.length;
  // A letter may fold to none, as an accent of its own does: it belongs to the letter before it.
  return next;
}
