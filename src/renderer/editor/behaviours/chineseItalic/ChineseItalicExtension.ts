import { $getNodeByKey, $isTextNode, defineExtension, TextNode } from 'lexical';
import { mayBeChinese } from '../../../../shared/article/passages';

/**
 * Marks Chinese in italic, wherever it stands: no Chinese face leans, and where the article or the block is English the style
 * sheet cannot tell it.
 */
export const ChineseItalicExtension = defineExtension({
  name: 'galley/chinese-italic',
  register: (editor) =>
    editor.registerMutationListener(TextNode, (mutations) => {
      // Not `editor.read`, which would end an update that another listener has begun.
      editor.getEditorState().read(() => {
        for (const [key, mutation] of mutations) {
          const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
          if (!$isTextNode(node)) continue;
          const isMarked = node.hasFormat('italic') && mayBeChinese(node.getTextContent());
          editor.getElementByKey(key)?.toggleAttribute('data-chinese', isMarked);
        }
      });
    }),
});
