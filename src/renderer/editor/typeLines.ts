import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { $caretAfter } from './blocks/caretAfter';

/** Writes at the caret, a block a line; behind a block that is selected whole, since typing never takes its place. */
export function $typeLines(text: string): void {
  for (const [at, line] of text.split('\n').entries()) {
    const selection = $rangeToTypeIn();
    if (at > 0) selection?.insertParagraph();
    selection?.insertText(line);
  }
}

function $rangeToTypeIn() {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) return selection;
  const block = selection?.getNodes().at(-1)?.getTopLevelElement();
  if (block == null) return $getRoot().selectEnd();
  $caretAfter(block);
  const behind = $getSelection();
  return $isRangeSelection(behind) ? behind : null;
}
