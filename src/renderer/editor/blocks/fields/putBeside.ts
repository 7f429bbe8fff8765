import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $isEmptyLine } from '../emptyLine';
import { $rootBlock } from '../rootBlock';

/** Beside which block of the body. */
export interface BlockPlace {
  key: NodeKey;
  isBefore: boolean;
}

/** A block that is no text never parts a sentence: it comes after the block at the caret, or in the place of an empty line. */
export function $putBeside(blocks: readonly LexicalNode[], place: BlockPlace | null): void {
  const block = (place && $getNodeByKey(place.key)) ?? $getRoot().getLastChild();
  if (block === null) {
    $getRoot().append(...blocks);
  } else if (place?.isBefore === true) {
    for (const one of blocks) block.insertBefore(one);
  } else {
    let at = block;
    for (const one of blocks) at = at.insertAfter(one);
    if ($isEmptyLine(block)) block.remove();
  }
  const last = blocks.at(-1)!;
  // What is written next has a line to stand in.
  if (last.getNextSibling() === null) last.insertAfter($createParagraphNode());
}

/** Where the caret is by the text as it was last drawn: `editor.read` would end the update of a slash or a paste in its midst. */
export function placeAtCaret(editor: LexicalEditor): BlockPlace | null {
  const find = () => {
    const selection = $getSelection();
    const node = $isNodeSelection(selection)
      ? selection.getNodes().at(-1)
      : $isRangeSelection(selection)
        ? selection.focus.getNode()
        : undefined;
    const block = node === undefined ? null : $rootBlock(node);
    if (block === null) return null;
    const isAtStart =
      $isRangeSelection(selection) &&
      selection.isCollapsed() &&
      selection.focus.offset === 0 &&
      $isElementNode(block) &&
      !block.isEmpty() &&
      (block.getFirstDescendant()?.is(selection.focus.getNode()) ?? false);
    return { key: block.getKey(), isBefore: isAtStart };
  };
  return editor.getEditorState().read(find, { editor });
}
