import {
  $copyNode,
  $createLineBreakNode,
  $createTextNode,
  $getNodeByKey,
  $isElementNode,
  $isLineBreakNode,
  $isTabNode,
  $isTextNode,
  type ElementNode,
  type LineBreakNode,
  type NodeKey,
  type TabNode,
  type TextNode,
} from 'lexical';
import { $runLanguage, $setRunLanguage } from './behaviours/runLanguage/RunLanguageExtension';

/**
 * Puts words in the place of others of a block's line, in the format, the language and the link of the first of them. What
 * stands among them and is no word, as the mark of a footnote, stays. The caret is behind the new words then.
 *
 * @param from UTF-16 units of the line, as `TextLine` counts them
 */
export function $replaceInLine(block: NodeKey, from: number, to: number, words: string): void {
  const line = $getNodeByKey(block);
  if (!$isElementNode(line)) return;
  let at = 0;
  let isPut = false;
  for (const leaf of $leaves(line)) {
    const start = at;
    at += leaf.getTextContentSize();
    if (at <= from || start >= to) continue;
    if (!$isTextNode(leaf)) {
      leaf.remove();
      continue;
    }
    const text = leaf.getTextContent();
    const after = text.slice(to - start);
    if (!isPut) $put(leaf, text.slice(0, Math.max(0, from - start)), words, after);
    else if (after === '') leaf.remove();
    else leaf.setTextContent(after);
    isPut = true;
  }
}

/** The words, of which each line is a text of its own. */
function $put(found: TextNode, before: string, words: string, after: string): void {
  const [first = '', ...others] = words.split('\n');
  const leaf = $isTabNode(found) ? $withoutTab(found) : found;
  let last = leaf.setTextContent(before + first);
  for (const line of others) {
    const lineBreak = $createLineBreakNode();
    const text = $copyNode(leaf).setTextContent(line);
    last.insertAfter(lineBreak);
    lineBreak.insertAfter(text);
    last = text;
  }
  const caret = last.getTextContentSize();
  last.setTextContent(last.getTextContent() + after).select(caret, caret);
  if (last.getTextContent() === '') last.remove();
}

/** A tab keeps no other letters than its own. */
function $withoutTab(tab: TabNode): TextNode {
  const text = $createTextNode('').setFormat(tab.getFormat());
  $setRunLanguage(text, $runLanguage(tab));
  return tab.replace(text);
}

function $leaves(within: ElementNode): (TextNode | LineBreakNode)[] {
  return within.getChildren().flatMap((child) => {
    if ($isTextNode(child) || $isLineBreakNode(child)) return [child];
    return $isElementNode(child) && child.isInline() ? $leaves(child) : [];
  });
}
