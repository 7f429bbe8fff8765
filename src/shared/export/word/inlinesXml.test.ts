import { expect, it } from 'vitest';
import { newArticle } from '../../article/article';
import type { Inline } from '../../article/inline';
import { lampwright } from '../../site/testing/lampwright';
import { renderPost } from '../renderPost';

function runOf(inline: Inline): string {
  const article = newArticle('019a0000-0000-7000-8000-000000000001', '2026-11-24T08:00:00.000Z', 'zh-Hans');
  const root = { ...article.body.root, children: [{ type: 'paragraph' as const, children: [inline] }] };
  const { text } = renderPost({ ...article, body: { root } }, lampwright(), 'word');
  return /<w:r>(?:(?!<\/w:r>).)*<w:t[^>]*>(?:(?!<\/w:r>).)*<\/w:r>/s.exec(text.split('<w:body>')[1]!)![0];
}
const text = (words: string) => ({ type: 'text' as const, text: words, format: 0 });

it('sets marks among Chinese words in their type, and those of Latin words in theirs', () => {
  expect(runOf(text('他说：“不。”'))).toContain('<w:rFonts w:hint="eastAsia"/>');
  expect(runOf(text('O’Neill 的书'))).not.toContain('w:hint');
  expect(runOf(text('He said “no”.'))).not.toContain('w:hint');
});

it('draws a link as one', () => {
  const link = { type: 'link' as const, url: 'https://kestrel.example/', children: [text('the ledger')] };
  expect(runOf(link)).toContain('<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>');
});
