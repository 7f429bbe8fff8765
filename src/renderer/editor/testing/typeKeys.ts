import { $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor } from 'lexical';
import { act } from './mountEditor';

/** Types letter by letter at the caret, as the browser does it. */
export function typeKeys(editor: LexicalEditor, keys: string, inputType = 'insertText'): void {
  for (const data of keys) {
    editor.getRootElement()?.dispatchEvent(new InputEvent('beforeinput', { inputType, data }));
    act(editor, () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const text = selection.anchor.getNode();
      // As the browser's selection has it.
      if ($isTextNode(text)) selection.format = text.getFormat();
      selection.insertText(data);
    });
  }
}
