import { patchElement } from './patchElement';

/** Of more pieces than these the whole page is read faster. */
const MOST_PIECES = 12;

/** Within a line a paragraph, a heading and a date are a piece each, and so is what stands before or behind them. */
const BETWEEN_PIECES = /(?=<(?:p|h[1-6]|time)\b)|(?<=<\/(?:p|h[1-6]|time)\s*>)|(?<=^\s+)(?=<)/;

/** Stands behind a piece, to show that the piece leaves nothing open. */
const END = '<i id="end"></i>';

interface Piece {
  before: string;
  after: string;
}

/**
 * Makes a shown page equal to a new one where a few pieces of its markup differ and each is one whole element: a key
 * changes one paragraph, and a page of 50,000 words takes longer to read anew than the key took.
 * @param before the lines of what is shown
 * @returns whether it did; if not, nothing is changed
 */
export function patchPieces(shown: Document, before: readonly string[], after: readonly string[]): boolean {
  const changed = before.length === after.length ? changedPieces(before, after) : null;
  if (changed === null || changed.length > MOST_PIECES) return false;
  const patches: { element: Element; fresh: Element }[] = [];
  for (const piece of changed) {
    const element = findShown(shown, piece.before);
    const fresh = readElement(shown, piece.after);
    if (element === null || fresh?.localName !== element.localName) return false;
    patches.push({ element, fresh });
  }
  for (const { element, fresh } of patches) patchElement(element, fresh);
  return true;
}

/** What differs, in its order; null where it cannot be told piece by piece. */
function changedPieces(before: readonly string[], after: readonly string[]): Piece[] | null {
  const changed: Piece[] = [];
  let told = 0;
  for (let at = 0; at < after.length; at = Math.max(at + 1, told)) {
    if (before[at] === after[at]) continue;
    // A tag may go on over some lines.
    let from = at;
    while (from > told && !/^\s*</.test(after[from]!)) from -= 1;
    told = at + 1;
    while (told < after.length && !/>\s*$/.test(after[told - 1]!)) told += 1;
    const [old = [], fresh = []] = [before, after].map((lines) =>
      lines.slice(from, told).join('\n').split(BETWEEN_PIECES),
    );
    if (old.length !== fresh.length) return null;
    for (const [place, piece] of fresh.entries())
      if (piece !== old[place]) changed.push({ before: old[place]!, after: piece });
  }
  return changed;
}

/** The one element of the page that a piece has become; null where another is its like. */
function findShown(shown: Document, piece: string): Element | null {
  const read = readElement(shown, piece);
  if (read === null) return null;
  const alike = [...shown.getElementsByTagName(read.localName)].filter((element) =>
    element.isEqualNode(read),
  );
  return alike.length === 1 ? alike[0]! : null;
}

/** The element that a piece is; null where it is more than one, or a part. */
function readElement(shown: Document, piece: string): Element | null {
  const template = shown.createElement('template');
  template.innerHTML = piece + END;
  const { children, childNodes } = template.content;
  const isWhole = childNodes.length === 2 && children.length === 2 && children[1]!.id === 'end';
  return isWhole ? children[0]! : null;
}
