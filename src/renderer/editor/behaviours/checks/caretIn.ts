import { $getNodeByKey, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { $holdsWords, type WordsField } from '../../heldWords';
import type { CheckedWords } from './checkedWords';

/** The caret's place in words, while she writes there. */
export function $caretIn(words: CheckedWords, editor: LexicalEditor): number | null {
  const { activeElement } = document;
  if ('name' in words) {
    const field = $fieldOf(words, editor);
    if (field === null || field !== activeElement || field.selectionStart !== field.selectionEnd) return null;
    return field.selectionStart;
  }
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  if (!editor.getRootElement()?.contains(activeElement)) return null;
  const { key, offset } = selection.anchor;
  const part = words.parts.find((one) => one.key === key);
  return part === undefined ? null : part.from + offset;
}

/** Where words that a node holds are written, if that is shown now. */
export function $fieldOf(
  { key, name }: { key: string; name: string },
  editor: LexicalEditor,
): WordsField | null {
  const node = $getNodeByKey(key);
  const element = editor.getElementByKey(key);
  return element !== null && $holdsWords(node) ? (node.fieldOfWords?.(name, element) ?? null) : null;
}
