import { HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { focusFields } from '../fields/drawFields';
import { $putBeside, placeAtCaret } from '../fields/putBeside';
import { $createEmbedNode } from './EmbedNode';

/** Puts an empty card beside the block at the caret, and the focus into its address. */
export function insertEmbed(editor: LexicalEditor): void {
  if (editor.getRootElement() === null || !editor.isEditable()) return;
  const place = placeAtCaret(editor);
  let key: NodeKey | null = null;
  editor.update(
    () => {
      const card = $createEmbedNode({ url: '', title: '', author: '', date: '' });
      key = card.getKey();
      $putBeside([card], place);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  const figure = key === null ? null : editor.getElementByKey(key);
  figure?.scrollIntoView({ block: 'nearest' });
  focusFields(figure);
}
