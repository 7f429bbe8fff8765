import type { LexicalEditor } from 'lexical';
import { insertBeside } from '../fields/insertBeside';
import { placeAtCaret } from '../fields/putBeside';
import { $createEmbedNode } from './EmbedNode';

/** Puts an empty card beside the block at the caret, and the focus into its address. */
export function insertEmbed(editor: LexicalEditor): void {
  if (editor.getRootElement() === null || !editor.isEditable()) return;
  insertBeside(editor, placeAtCaret(editor), () => [
    $createEmbedNode({ url: '', title: '', author: '', date: '' }),
  ]);
}
