import {
  $createRangeSelection,
  $getPreviousSelection,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $setSelection,
} from 'lexical';
import type { Inline } from '../../../../shared/article/inline';
import { $createFootnoteNode, type FootnoteNode } from './FootnoteNode';

/** Puts a footnote behind the caret, or behind the words that are selected: they are what it is to. */
export function $insertFootnote(words: Inline[], sourceId: string | null): FootnoteNode {
  // While she types in the dialog Lexical reads the selection of the page, which is there, and falls back on the words.
  const selection = $getSelection() ?? $getPreviousSelection()?.clone();
  if ($isRangeSelection(selection) && !selection.isCollapsed()) {
    const [, end] = selection.isBackward()
      ? [selection.focus, selection.anchor]
      : [selection.anchor, selection.focus];
    const after = $createRangeSelection();
    after.anchor.set(end.key, end.offset, end.type);
    after.focus.set(end.key, end.offset, end.type);
    $setSelection(after);
  }
  const footnote = $createFootnoteNode(words, sourceId);
  $insertNodes([footnote]);
  return footnote;
}

/** The caret stays where it stood. */
export function $removeFootnote(footnote: FootnoteNode | null): void {
  if (footnote === null) return;
  footnote.selectPrevious();
  footnote.remove();
}
