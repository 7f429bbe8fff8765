import type { LexicalEditor } from 'lexical';
import { blockAt } from './behaviours/blockHandle/blockAt';
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
  return blocks.length === 0 ? null : blockAt(blocks, view.top);
}
