import {
  $createParagraphNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  type DecoratorNode,
} from 'lexical';

/** The selected block that is no text: a separator, a picture. */
export function $selectedBlock(): DecoratorNode<unknown> | undefined {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return undefined;
  return selection.getNodes().find((node) => $isDecoratorNode(node) && !node.isInline()) as
    DecoratorNode<unknown> | undefined;
}

/** Puts the caret into a new paragraph after the selected block; false where none is selected. */
export function $writeAfter(): boolean {
  const block = $selectedBlock();
  if (block === undefined) return false;
  const paragraph = $createParagraphNode();
  block.insertAfter(paragraph);
  paragraph.select();
  return true;
}
