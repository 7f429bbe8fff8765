import { $createHorizontalRuleNode, $isHorizontalRuleNode } from '@lexical/extension';
import { $insertNodeToNearestRoot } from '@lexical/utils';
import { $createParagraphNode, $getSelection, $isNodeSelection, $isRangeSelection } from 'lexical';
import type { SeparatorMark } from '../../../../shared/article/blocks/separator';
import { $isEmptyLine } from '../emptyLine';
import { $closedBlockAround } from '../rootBlock';
import { $writeAfter } from '../selectedBlock';
import { $setSeparatorMark } from './separatorMark';

/** Puts a separator where the caret is, in the place of an empty line, after the frame or table that it is in; those that are selected take the mark. */
export function $insertSeparator(mark: SeparatorMark): void {
  const selection = $getSelection();
  const selected = $isNodeSelection(selection) ? selection.getNodes().filter($isHorizontalRuleNode) : [];
  for (const one of selected) $setSeparatorMark(one, mark);
  if (selected.length > 0) return;
  $writeAfter();
  const place = $getSelection();
  if (!$isRangeSelection(place)) return;
  const separator = $createHorizontalRuleNode();
  $setSeparatorMark(separator, mark);
  const closed = $closedBlockAround(place.focus.getNode());
  if (closed === null) {
    $insertNodeToNearestRoot(separator);
    const before = separator.getPreviousSibling();
    if ($isEmptyLine(before)) before?.remove();
    return;
  }
  const paragraph = $createParagraphNode();
  closed.insertAfter(separator);
  separator.insertAfter(paragraph);
  paragraph.select();
}
