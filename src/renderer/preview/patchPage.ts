import { patchElement } from './patchElement';
import { patchPieces } from './patchPieces';

/** The lines of the markup that each page was made equal to last. */
const linesOf = new WeakMap<Document, readonly string[]>();

/**
 * Makes a shown page equal to a new one, changing only what differs. The style sheet with its fonts is nearly all of a
 * page's bytes: one that is left empty in the new page stays as shown.
 */
export function patchPage(shown: Document, html: string): void {
  const lines = html.split('\n');
  const before = linesOf.get(shown) ?? [];
  // A patch that is cut short leaves a page that nobody knows.
  linesOf.delete(shown);
  if (!patchPieces(shown, before, lines)) {
    // The frame's own parser: what it reads is under the frame's policy, which lets a style sheet in.
    const { DOMParser: OwnParser } = shown.defaultView ?? window;
    const fresh = new OwnParser().parseFromString(html, 'text/html');
    patchElement(shown.documentElement, fresh.documentElement);
  }
  linesOf.set(shown, lines);
}
