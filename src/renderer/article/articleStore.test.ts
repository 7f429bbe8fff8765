import { expect, it, vi } from 'vitest';
import { type Article, newArticle } from '../../shared/article/article';
import { call } from '../bridge';
import { useArticleStore } from './articleStore';

vi.mock('../bridge', () => ({ call: vi.fn() }));

it('keeps what she typed while the open article was being read again', async () => {
  const at = '2026-11-24T10:00:00.000Z';
  let onDisk: Article = newArticle('01936000-0000-7000-8000-000000000001', at, 'en');
  let isTyping = false;
  vi.mocked(call).mockImplementation(async (name, input) => {
    if (name === 'articles.save') {
      onDisk = (input as { article: Article }).article;
      return { ok: true, value: { savedAt: at, changedAt: at } } as never;
    }
    const read = onDisk;
    if (isTyping) useArticleStore.getState().edit({ headline: 'Typed meanwhile' });
    isTyping = false;
    return { ok: true, value: read } as never;
  });

  const { open } = useArticleStore.getState();
  await open(onDisk.id);
  isTyping = true;
  expect(await open(onDisk.id)).toBe(true);
  expect(useArticleStore.getState().article?.headline).toBe('Typed meanwhile');
  expect(onDisk.headline).toBe('Typed meanwhile');
});
