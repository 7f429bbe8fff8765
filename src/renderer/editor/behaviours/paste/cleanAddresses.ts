import { $isLinkNode, type LinkNode } from '@lexical/link';
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { cleanLink } from '../../../../shared/source/cleanLink';
import { $isEmbedNode } from '../../blocks/embed/EmbedNode';

const ADDRESS = /^https?:\/\/\S+$/i;

/** An address that came with what counts its readers, and the link or the words that have it. */
export interface PastedAddress {
  key: NodeKey;
  raw: string;
}

/** Those of the links, and of the lines that are nothing but an address; an address within a sentence is her words. */
export function $addressesIn(nodes: readonly LexicalNode[]): PastedAddress[] {
  return nodes.flatMap((node) => {
    const raw = $addressOf(node);
    if (raw !== null) return cleanLink(raw) === raw ? [] : [{ key: node.getKey(), raw }];
    return $isElementNode(node) ? $addressesIn(node.getChildren()) : [];
  });
}

/** The same of words that were put into the text node with the key. */
export function bareAddressAt(key: NodeKey, words: string): PastedAddress[] {
  return ADDRESS.test(words) && cleanLink(words) !== words ? [{ key, raw: words }] : [];
}

function $addressOf(node: LexicalNode): string | null {
  if ($isEmbedNode(node)) return node.getEmbed().url;
  return $isLinkNode(node) ? node.getURL() : $isTextNode(node) ? $bareAddress(node) : null;
}

function $bareAddress(text: TextNode): string | null {
  const words = text.getTextContent().trim();
  const isAlone = text.getPreviousSibling() === null && text.getNextSibling() === null;
  return isAlone && ADDRESS.test(words) ? words : null;
}

/** Cleans them where they stand; how many it were. */
export function $cleanAddresses(addresses: readonly PastedAddress[]): number {
  let cleaned = 0;
  for (const { key, raw } of addresses) {
    // What joined the line of the caret may be one run with the words before it.
    const node = $getNodeByKey(key) ?? $textAtCaret();
    if ($clean(node, raw)) cleaned += 1;
  }
  return cleaned;
}

/** Whether one of them stands in the text as it came. */
export function $hasRaw(addresses: readonly PastedAddress[]): boolean {
  return addresses.some(({ key, raw }) => {
    const node = $getNodeByKey(key);
    return $isTextNode(node)
      ? node.getTextContent().includes(raw)
      : node !== null && $addressOf(node) === raw;
  });
}

function $clean(node: LexicalNode | null, raw: string): boolean {
  if ($isEmbedNode(node)) node.setEmbed({ url: cleanLink(raw) });
  else if ($isLinkNode(node)) return $cleanIn(node, raw);
  else return $isTextNode(node) && $replaceIn(node, raw);
  return true;
}

function $cleanIn(link: LinkNode, raw: string): boolean {
  if (link.getURL() !== raw) return false;
  link.setURL(cleanLink(raw));
  // Where the words are the address, they are the address still.
  const words = link.getFirstChild();
  if ($isTextNode(words) && link.getTextContent() === raw && link.getChildrenSize() === 1)
    $replaceIn(words, raw);
  return true;
}

function $replaceIn(text: TextNode, raw: string): boolean {
  const words = text.getTextContent();
  const at = words.lastIndexOf(raw);
  if (at < 0) return false;
  const clean = cleanLink(raw);
  const end = at + raw.length;
  text.setTextContent(words.slice(0, at) + clean + words.slice(end));
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return true;
  for (const point of [selection.anchor, selection.focus]) {
    if (point.key === text.getKey() && point.offset >= end)
      point.set(point.key, point.offset - raw.length + clean.length, 'text');
  }
  return true;
}

function $textAtCaret(): LexicalNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection.anchor.getNode() : null;
}
