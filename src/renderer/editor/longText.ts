import type { LexicalEditor } from 'lexical';
import { estimateHeights } from './estimateHeights';

/** Blocks from which on those out of sight are not laid out: below it costs more in scrolling than it saves in typing. */
const LONG = 64;
/** So many more are mostly out of sight: what a key begins is laid out where she sees it. */
const MANY = 16;

/** Has the browser lay out only what is in sight, from when the text is long (body.module.css). */
export function registerLongText(editor: LexicalEditor): () => void {
  /** Blocks when their heights were last estimated. */
  let known = 0;

  function look(): void {
    const root = editor.getRootElement();
    if (root === null) return;
    const count = root.children.length;
    known = Math.min(known, count);
    if (root.dataset['long'] === undefined ? count <= LONG : count - known <= MANY) return;
    root.dataset['long'] = '';
    known = count;
    estimateHeights(root.children);
  }

  look();
  return editor.registerUpdateListener(({ dirtyElements }) => {
    if (dirtyElements.get('root') === true) look();
  });
}
