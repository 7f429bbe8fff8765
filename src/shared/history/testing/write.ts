import { type Article, newArticle } from '../../article/article';
import type { Block, Paragraph, Quotation } from '../../article/blocks';

/** A paragraph of these words. */
function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: text === '' ? [] : [{ type: 'text', text, format: 0 }] };
}

export function quotation(sourceId: string | null, ...texts: string[]): Quotation {
  return { type: 'quotation', sourceId, children: texts.map(paragraph) };
}

/** An article of these blocks; a string is a paragraph. */
export function write(blocks: (string | Block)[], fields: Partial<Article> = {}): Article {
  const article = newArticle('01939c4e-5b00-7000-8000-00000000e005', '2026-11-24T09:00:00.000Z', 'en');
  const children = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block));
  return { ...article, ...fields, body: { root: { type: 'root', children } } };
}
