import { $getNodeByKey, $isParagraphNode, defineExtension, ParagraphNode } from 'lexical';

const OPENING_MARK = /^[“‘"'「『《（]/;

/** Marks the paragraphs that open with a quotation mark, so that the style sheet can hang it outside the edge. */
export const HangingMarksExtension = defineExtension({
  name: 'galley/hanging-marks',
  register: (editor) =>
    editor.registerMutationListener(ParagraphNode, (mutations) => {
      editor.read(() => {
        for (const [key, mutation] of mutations) {
          const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
          const first = $isParagraphNode(node) ? (node.getFirstDescendant()?.getTextContent() ?? '') : '';
          editor.getElementByKey(key)?.toggleAttribute('data-hangs', OPENING_MARK.test(first));
        }
      });
    }),
});
