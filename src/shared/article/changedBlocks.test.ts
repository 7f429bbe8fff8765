import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, newArticle } from './article';
import type { Block } from './blocks/index';
import { withAllBlocks, withChangedBlocks } from './changedBlocks';

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', text, format: 0 }],
});

function articleOf(words: readonly string[]): Article {
  const article = newArticle('01936000-0000-7000-8000-000000000001', '2026-11-24T10:00:00.000Z', 'en');
  return { ...article, body: { root: { ...article.body.root, children: words.map(paragraph) } } };
}

const asJson = (article: Article) => article.body.root.children.map((block) => JSON.stringify(block));

function send(saved: Article, now: Article) {
  return withChangedBlocks(now, asJson(now), asJson(saved), 3);
}

describe('the changed blocks of an article', () => {
  it('are the one that she typed in', () => {
    const { article, unchanged } = send(articleOf(['a', 'b', 'c', 'd']), articleOf(['a', 'b!', 'c', 'd']));
    expect(article.body.root.children).toEqual([paragraph('b!')]);
    expect(unchanged).toEqual({ since: 3, before: 1, after: 2 });
  });

  it('make the whole article again, whatever she did', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [saved, now] = [articleOf(before), articleOf(after)];
        const { article, unchanged } = send(saved, now);
        expect(withAllBlocks(article, unchanged, saved.body.root.children)).toEqual(now);
      }),
    );
  });

  it('make none from a save with fewer blocks than are left out', () => {
    const now = articleOf(['a']);
    expect(withAllBlocks(now, { since: 3, before: 2, after: 1 }, now.body.root.children)).toBeNull();
  });
});
