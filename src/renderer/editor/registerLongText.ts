import { type LexicalEditor, mergeRegister, RootNode } from 'lexical';
import { estimateHeights } from './estimateHeights';

/** Blocks from which on those out of sight are not laid out: below it costs more in scrolling than it saves in typing. */
const LONG = 64;

/** Has the browser lay out only what is in sight, from when the text is long (body.module.css). */
export function registerLongText(editor: LexicalEditor): () => void {
  let estimated: HTMLElement | null = null;
  function look(): void {
    const root = editor.getRootElement();
    if (root === null || root === estimated || root.children.length <= LONG) return;
    estimated = root;
    root.dataset['long'] = '';
    estimateHeights(root);
  }
  look();
  return mergeRegister(
    // Before a long paste is drawn: the caret that is put behind it would have all of it laid out.
    editor.registerNodeTransform(RootNode, (text) => {
      const root = editor.getRootElement();
      if (root !== null && text.getChildrenSize() > LONG) root.dataset['long'] = '';
    }),
    editor.registerUpdateListener(({ dirtyElements }) => {
      if (dirtyElements.get('root') === true) look();
    }),
  );
}
