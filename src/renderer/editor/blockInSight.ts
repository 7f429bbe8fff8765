import type { LexicalEditor } from 'lexical';
import { $readBodyPlace } from './bodyPlace';

/** The place among the blocks of the one at the caret, while it is in sight; else of the first in sight, or null. */
export function blockInSight(editor: LexicalEditor): number | null {
  const root = editor.getRootElement();
  const view = root?.closest('[data-scrolls]')?.getBoundingClientRect();
  if (root == null || view === undefined) return null;
  const blocks = root.children;
  const at = editor.read($readBodyPlace)?.focus.path[0];
  const own = at === undefined ? undefined : blocks[at]?.getBoundingClientRect();
  if (at !== undefined && own !== undefined && own.bottom > view.top && own.top < view.bottom) return at;
  return firstBelow(blocks, view.top);
}

/** Blocks stand one under the other, so that halving finds the first that ends below a line. */
function firstBelow(blocks: HTMLCollection, line: number): number | null {
  let [from, to] = [0, blocks.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (blocks[middle]!.getBoundingClientRect().bottom > line) to = middle;
    else from = middle + 1;
  }
  return from < blocks.length ? from : null;
}
