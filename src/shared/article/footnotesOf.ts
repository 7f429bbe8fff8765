import type { Block } from './blocks';
import type { Footnote } from './inline';

/** The footnotes of blocks, in their order. */
export function footnotesOf(blocks: readonly Block[]): Footnote[] {
  return blocks.flatMap((block) => footnotesIn(block));
}

function footnotesIn(node: object): Footnote[] {
  const inner = 'children' in node && Array.isArray(node.children) ? (node.children as object[]) : [];
  const own = isFootnote(node) ? [node] : [];
  return inner.length === 0 ? own : [...own, ...inner.flatMap(footnotesIn)];
}

function isFootnote(node: object): node is Footnote {
  return 'type' in node && node.type === 'footnote';
}
