import { blockText } from '../../article/blockText';
import type { Article } from '../../article/article';
import type { Block } from '../../article/blocks';
import type { Inline } from '../../article/inline';

/** White space as every format may join it. */
export function joined(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Every line of hers that must stand in every format: headline, standfirst and the body's lines. */
export function wordsOf(article: Article): string[] {
  const body = article.body.root.children.flatMap((block) => blockText(block).split('\n'));
  return [article.headline, article.standfirst, ...body].map(joined).filter((line) => line !== '');
}

/** Her text runs in their order, for a format that puts addresses between them. */
export function runsOf(article: Article): string[] {
  return article.body.root.children
    .flatMap(runsIn)
    .map(joined)
    .filter((run) => run !== '');
}

type Node = Block | Inline | { type: 'listitem'; children: Node[] };

function runsIn(node: Node): string[] {
  if ('children' in node) return (node.children as Node[]).flatMap(runsIn);
  return 'text' in node ? [node.text] : [];
}
