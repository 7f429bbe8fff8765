import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { $heldWords, $holdsWords, type HeldWords } from './heldWords';
import { $isQuotationNode } from './blocks/quotation/QuotationNode';

/** A place in a text node of the editor. */
export interface TextPlace {
  key: NodeKey;
  offset: number;
}

/** The words of one block, which go on from one text node to the next. */
export interface TextLine {
  /** Of the block. */
  key: NodeKey;
  text: string;
  parts: { key: NodeKey; from: number; size: number }[];
  inQuotation: boolean;
}

/** All lines with words of the text, or of a block of its own, in the order of the text, each followed by what is held by its nodes. */
export function $allWords(within: ElementNode = $getRoot()): (TextLine | HeldWords)[] {
  const all: (TextLine | HeldWords)[] = [];
  $readLines(within, $isQuotationNode(within), all);
  return all;
}

/** A block's own words, without those of blocks in it. */
export function $textLine(block: ElementNode): TextLine {
  const inQuotation = block.getParents().some($isQuotationNode);
  const line: TextLine = { key: block.getKey(), text: '', parts: [], inQuotation };
  $readInlines(block, line, null);
  return line;
}

/** The block whose line a node is part of. */
export function $blockAround(node: LexicalNode): ElementNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isElementNode(at) && !at.isInline()) return at;
  }
  return null;
}

function $readLines(block: ElementNode, inQuotation: boolean, all: (TextLine | HeldWords)[]): void {
  const line: TextLine = { key: block.getKey(), text: '', parts: [], inQuotation };
  all.push(line);
  $readInlines(block, line, all);
  if (line.parts.length === 0) all.splice(all.indexOf(line), 1);
}

function $readInlines(within: ElementNode, line: TextLine, all: (TextLine | HeldWords)[] | null): void {
  for (const child of within.getChildren()) {
    if ($isTextNode(child)) addPart(line, child);
    else if ($isLineBreakNode(child)) line.text += '\n';
    else if ($holdsWords(child)) all?.push(...$heldWords(child, line.inQuotation));
    else if (!$isElementNode(child)) continue;
    else if (child.isInline()) $readInlines(child, line, all);
    else if (all !== null) $readLines(child, line.inQuotation || $isQuotationNode(child), all);
  }
}

function addPart(line: TextLine, node: TextNode): void {
  const text = node.getTextContent();
  line.parts.push({ key: node.getKey(), from: line.text.length, size: text.length });
  line.text += text;
}

/** The node that has the place; between two nodes, the one after a start and before an end. */
export function placeIn({ parts }: TextLine, at: number, isStart: boolean): TextPlace {
  const part = parts.findLast(({ from }) => (isStart ? from <= at : from < at)) ?? parts[0]!;
  // A line break has no node of text.
  return { key: part.key, offset: Math.max(0, Math.min(at - part.from, part.size)) };
}
