import { $createHorizontalRuleNode, $isHorizontalRuleNode } from '@lexical/extension';
import { $insertNodeToNearestRoot } from '@lexical/utils';
import { $createParagraphNode, $getSelection, $isNodeSelection, $isRangeSelection } from 'lexical';
import type { SeparatorMark } from '../../../../shared/article/blocks/separator';
import { $isEmptyLine } from '../emptyLine';
import { $frameAround } from '../frame/FrameNode';
import { $tableAround } from '../table/TableNode';
import { $setSeparatorMark } from './separatorMark';

/** Puts a separator where the caret is, in the place of an empty line, after the frame or table that it is in; those that are selected take the mark. */
export function $insertSeparator(mark: SeparatorMark): void {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    for (const node of selection.getNodes()) if ($isHorizontalRuleNode(node)) $setSeparatorMark(node, mark);
  }
  if (!$isRangeSelection(selection)) return;
  const separator = $createHorizontalRuleNode();
  $setSeparatorMark(separator, mark);
  const at = selection.focus.getNode();
  const frame = $frameAround(at) ?? $tableAround(at);
  if (frame === null) {
    $insertNodeToNearestRoot(separator);
    const before = separator.getPreviousSibling();
    if ($isEmptyLine(before)) before?.remove();
    return;
  }
  const paragraph = $createParagraphNode();
  frame.insertAfter(separator);
  separator.insertAfter(paragraph);
  paragraph.select();
}
