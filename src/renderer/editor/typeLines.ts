import { $getRoot, $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { tellTyped } from './behaviours/typed/registerTyped';
import { $caretAfter } from './blocks/caretAfter';

/** Writes at the caret letter by letter, so that marks and blocks become of it what becomes of them as she types. */
export function typeLetters(editor: LexicalEditor, text: string): void {
  const step = { discrete: true, tag: HISTORY_PUSH_TAG } as const;
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) editor.update(() => void $rangeToTypeIn()?.insertParagraph(), step);
    for (const [place, letter] of [...line].entries()) {
      const isFirst = at === 0 && place === 0;
      editor.update(() => $rangeToTypeIn()?.insertText(letter), isFirst ? step : { discrete: true });
      tellTyped(editor, letter);
    }
  }
}

/** Writes at the caret as it is, a block a line; behind a block that is selected whole, since typing never takes its place. */
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
