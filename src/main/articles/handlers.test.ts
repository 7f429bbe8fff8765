import { describe, expect, it } from 'vitest';
import { type Article, newArticle } from '../../shared/article/article';
import type { Block } from '../../shared/article/blocks/index';
import { ok } from '../../shared/lib/result';
import type { ArticleRepository } from './ArticleRepository';
import { articleHandlers } from './handlers';

const AT = '2026-11-24T10:00:00.000Z';

function articleOf(id: string, ...words: string[]): Article {
  const article = newArticle(id, AT, 'en');
  const children = words.map((text): Block => ({
    type: 'paragraph',
    children: [{ type: 'text', text, format: 0 }],
  }));
  return { ...article, body: { root: { ...article.body.root, children } } };
}

const TIDES = '01936000-0000-7000-8000-000000000001';
const LAMPS = '01936000-0000-7000-8000-000000000002';

function handlers() {
  const written: Article[] = [];
  const save = (article: Article) => {
    written.push(article);
    return Promise.resolve(ok({ savedAt: AT, changedAt: AT, keptAside: null }));
  };
  return { save: articleHandlers({ save } as unknown as ArticleRepository)['articles.save'], written };
}

describe('a save of the blocks that changed', () => {
  it('writes the whole article', async () => {
    const { save, written } = handlers();
    const first = await save({ article: articleOf(TIDES, 'a', 'b', 'c') });
    expect(first).toMatchObject({ ok: true, value: { mark: 1 } });
    const unchanged = { since: 1, before: 1, after: 1 };
    const second = await save({ article: articleOf(TIDES, 'b!', 'b?'), unchanged });
    expect(second).toMatchObject({ ok: true, value: { mark: 2 } });
    expect(written[1]).toEqual(articleOf(TIDES, 'a', 'b!', 'b?', 'c'));
  });

  it('writes nothing where it follows no save that main has', async () => {
    const { save, written } = handlers();
    const unchanged = { since: 1, before: 1, after: 0 };
    expect(await save({ article: articleOf(TIDES), unchanged })).toEqual(ok(null));
    await save({ article: articleOf(TIDES, 'a') });
    await save({ article: articleOf(LAMPS, 'l') });
    expect(await save({ article: articleOf(TIDES), unchanged })).toEqual(ok(null));
    expect(await save({ article: articleOf(LAMPS), unchanged })).toEqual(ok(null));
    expect(written).toHaveLength(2);
  });
});
