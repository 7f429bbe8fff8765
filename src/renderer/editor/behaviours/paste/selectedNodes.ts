import { $sliceSelectedTextNodeContent } from '@lexical/selection';
import {
  $exportNodeJSON,
  $getRoot,
  $isElementNode,
  $isNodeSelection,
  $isTextNode,
  type BaseSelection,
  type LexicalNode,
} from 'lexical';
import type { Block } from '../../../../shared/article/blocks/index';
import type { Inline } from '../../../../shared/article/inline';

type Json = Block | Inline;

/**
 * What is selected, as JSON. Lexical's own walk takes the words that a footnote keeps in its JSON for children of it, and
 * copies those of every footnote that is not selected.
 */
export function $selectedNodes(selection: BaseSelection): Json[] {
  return $getRoot()
    .getChildren()
    .flatMap((block) => $partOf(block, selection).json);
}

/** A node with all that stands in it. */
export function $exportWhole(node: LexicalNode): Json[] {
  return $partOf(node, null).json;
}

/** The node with what is selected in it, or that alone. All of it is selected where no selection is given. */
function $partOf(node: LexicalNode, selection: BaseSelection | null): { json: Json[]; isIncluded: boolean } {
  const isSelected = selection === null || node.isSelected(selection);
  if (!$isElementNode(node)) {
    const part =
      $isTextNode(node) && selection !== null
        ? $sliceSelectedTextNodeContent(selection, node, 'clone')
        : node;
    const isEmpty = $isTextNode(part) && part.getTextContentSize() === 0;
    return isSelected && !isEmpty
      ? { json: [$exportNodeJSON(part) as unknown as Json], isIncluded: true }
      : { json: [], isIncluded: false };
  }
  let isIncluded = isSelected;
  const inside = isSelected && $isNodeSelection(selection) ? null : selection;
  const children = node.getChildren().flatMap((child) => {
    const part = $partOf(child, inside);
    isIncluded ||= part.isIncluded && node.extractWithChild(child, selection, 'clone');
    return part.json;
  });
  if (!isIncluded) return { json: children, isIncluded };
  return { json: [{ ...$exportNodeJSON(node), children } as unknown as Json], isIncluded };
}
