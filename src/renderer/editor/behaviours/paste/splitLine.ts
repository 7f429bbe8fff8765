import {
  $caretFromPoint,
  $isElementNode,
  $isSiblingCaret,
  $splitAtPointCaretNext,
  type ElementNode,
  type PointCaret,
  type PointType,
} from 'lexical';

/**
 * Parts a line at a point within it and gives the second half, of the same kind; one of the two is empty where the
 * point is at an edge. Lexical's insertParagraph() would put a paragraph into the place of a heading.
 */
export function $splitLine(line: ElementNode, point: PointType): ElementNode | null {
  let at: PointCaret<'next'> | null = $caretFromPoint(point, 'next');
  while (at !== null && !($isSiblingCaret(at) && at.origin.is(line))) {
    at = $splitAtPointCaretNext(at, { $shouldSplit: (element) => element.is(line) });
  }
  const rest = line.getNextSibling();
  return at !== null && $isElementNode(rest) ? rest : null;
}
