import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type NodeKey,
} from 'lexical';
import type { Finder, Found } from '../../../../shared/article/findWords';
import { $isQuotationNode } from '../../blocks/quotation/QuotationNode';
import type { FindPlace } from './findStore';

/** A place in a text node of the editor. */
export interface TextPlace {
  key: NodeKey;
  offset: number;
}

/** Words that were found in the text. */
export interface Hit {
  from: TextPlace;
  to: TextPlace;
  inQuotation: boolean;
  replaceWith: Found['replaceWith'];
}

/** The text nodes of one line and the words in them; words may go on from one node to the next. */
interface Line {
  text: string;
  parts: { key: NodeKey; from: number; size: number }[];
  inQuotation: boolean;
}

/** Where the words stand in the text, in its order; a hit in line breaks alone is none. */
export function $findHits(find: Finder, place: FindPlace): Hit[] {
  const lines: Line[] = [];
  $readLines($getRoot(), false, lines);
  return lines
    .filter(({ inQuotation }) => place === 'everywhere' || inQuotation === (place === 'quotations'))
    .flatMap((line) => find(line.text).map((found) => hitIn(line, found)))
    .filter(({ from, to }) => from.key !== to.key || from.offset < to.offset);
}

function hitIn(line: Line, { from, to, replaceWith }: Found): Hit {
  return {
    from: placeIn(line, from, true),
    to: placeIn(line, to, false),
    inQuotation: line.inQuotation,
    replaceWith,
  };
}

function $readLines(block: ElementNode, inQuotation: boolean, lines: Line[]): void {
  const line: Line = { text: '', parts: [], inQuotation };
  $readInlines(block, line, lines);
  if (line.parts.length > 0) lines.push(line);
}

function $readInlines(within: ElementNode, line: Line, lines: Line[]): void {
  for (const child of within.getChildren()) {
    if ($isTextNode(child)) {
      const text = child.getTextContent();
      line.parts.push({ key: child.getKey(), from: line.text.length, size: text.length });
      line.text += text;
    } else if ($isLineBreakNode(child)) line.text += '\n';
    else if (!$isElementNode(child)) continue;
    else if (child.isInline()) $readInlines(child, line, lines);
    else $readLines(child, line.inQuotation || $isQuotationNode(child), lines);
  }
}

/** The node that has the place; between two nodes, the one after a start and before an end. */
function placeIn({ parts }: Line, at: number, isStart: boolean): TextPlace {
  const part = parts.findLast(({ from }) => (isStart ? from <= at : from < at)) ?? parts[0]!;
  // A line break has no node of text.
  return { key: part.key, offset: Math.min(at - part.from, part.size) };
}
