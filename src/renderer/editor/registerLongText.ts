import type { LexicalEditor } from 'lexical';
import { estimateHeights } from './estimateHeights';

/** Blocks from which on those out of sight are not laid out: below it costs more in scrolling than it saves in typing. */
const LONG = 64;

/** Has the browser lay out only what is in sight, from when the text is long (body.module.css). */
export function registerLongText(editor: LexicalEditor): () => void {
  function look(): void {
    const root = editor.getRootElement();
    if (root === null || root.dataset['long'] !== undefined || root.children.length <= LONG) return;
    root.dataset['long'] = '';
    estimateHeights(root);
  }
  look();
  return editor.registerUpdateListener(({ dirtyElements }) => {
    if (dirtyElements.get('root') === true) look();
  });
}
