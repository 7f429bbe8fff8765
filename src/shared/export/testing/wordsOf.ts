import { blockText } from '../../article/blockText';
import type { Article } from '../../article/article';
import type { Block } from '../../article/blocks';
import { footnotesOf } from '../../article/footnotesOf';
import type { Inline } from '../../article/inline';

/** White space as every format may join it. */
export function joined(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Every line of hers that must stand in every format: headline, standfirst, the body's lines and those of its footnotes. */
export function wordsOf(article: Article): string[] {
  const body = bodyOf(article).flatMap((block) => blockText(block).split('\n'));
  return [article.headline, article.standfirst, ...body].map(joined).filter((line) => line !== '');
}

/** Her text runs in their order, for a format that puts addresses between them. */
export function runsOf(article: Article): string[] {
  return bodyOf(article)
    .flatMap(runsIn)
    .map(joined)
    .filter((run) => run !== '');
}

/** The blocks with a line end for each footnote, and the footnotes as paragraphs after them, as every format has them. */
function bodyOf({ body }: Article): Block[] {
  const blocks = body.root.children;
  const notes = footnotesOf(blocks).map(({ children }): Block => ({ type: 'paragraph', children }));
  return [...blocks.map((block) => withoutFootnotes(block) as Block), ...notes];
}

type Node = Block | Inline | { type: 'listitem'; children: Node[] };

function withoutFootnotes(node: Node): Node {
  if (node.type === 'footnote') return { type: 'linebreak' };
  if (!('children' in node)) return node;
  return { ...node, children: (node.children as Node[]).map(withoutFootnotes) } as Node;
}

function runsIn(node: Node): string[] {
  if ('children' in node) return (node.children as Node[]).flatMap(runsIn);
  return 'text' in node ? [node.text] : [];
}
