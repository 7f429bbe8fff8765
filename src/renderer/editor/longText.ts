import { $getRoot, defineExtension, type LexicalEditor, mergeRegister, RootNode } from 'lexical';
import { estimateHeights } from './estimateHeights';

/** Blocks from which on those out of sight are not laid out: below it costs more in scrolling than it saves in typing. */
const LONG = 64;
/** So many more are mostly out of sight: what a key begins is laid out where she sees it. */
const MANY = 16;

/**
 * Has the browser lay out only what is in sight, from when the text is long (body.module.css). It is told so before it lays
 * out what has come: blocks that it has laid out already it spares at a cost that grows with the square of their number.
 */
export const LongTextExtension = defineExtension({
  name: 'galley/long-text',
  register(editor) {
    /** Blocks when their heights were last estimated. */
    let known = 0;

    function sayHeights(root: HTMLElement): void {
      const count = root.children.length;
      known = Math.min(known, count);
      if (root.dataset['long'] === undefined || count - known <= MANY) return;
      known = count;
      estimateHeights(root.children);
    }

    return mergeRegister(
      editor.registerNodeTransform(RootNode, (node) => spareLayout(editor.getRootElement(), node)),
      editor.registerRootListener((root) => {
        known = 0;
        if (root !== null) sayHeights(root);
      }),
      editor.registerUpdateListener(({ dirtyElements }) => {
        const root = editor.getRootElement();
        if (root !== null && dirtyElements.get('root') === true) sayHeights(root);
      }),
    );
  },
});

/** Draws the editor's text in an element. */
export function drawIn(editor: LexicalEditor, element: HTMLElement): void {
  editor.read(() => spareLayout(element, $getRoot()));
  editor.setRootElement(element);
}

function spareLayout(element: HTMLElement | null, text: RootNode): void {
  if (element !== null && text.getChildrenSize() > LONG) element.dataset['long'] = '';
}
