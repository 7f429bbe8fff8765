import { beforeEach, expect, it, vi } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { ok } from '../../shared/lib/result';
import { useArticleStore } from '../article';
import { call } from '../bridge';
import { replaceOpenBody } from '../editor';
import { putIntoArticle } from './restoring';

vi.mock('../bridge', () => ({ call: vi.fn() }));
vi.mock('../editor', () => ({ replaceOpenBody: vi.fn(() => true), tellLastChange: vi.fn() }));

const AT = '2026-11-24T10:00:00.000Z';
const tides = newArticle('01936000-0000-7000-8000-000000000001', AT, 'en');

async function open(binnedAt: string | null): Promise<void> {
  const answers: Record<string, unknown> = {
    'articles.open': { ...tides, binnedAt },
    'articles.save': { savedAt: AT, changedAt: AT, keptAside: null, mark: 1 },
  };
  vi.mocked(call).mockImplementation(async (name) => ok(answers[name]) as never);
  await useArticleStore.getState().open(tides.id);
}

beforeEach(() => vi.clearAllMocks());

it('puts nothing into an article of the bin, neither fields nor text', async () => {
  await open(AT);
  const put = await putIntoArticle({ ...tides, headline: 'The tide books' });
  expect(put).toMatchObject({ ok: false, failure: { next: 'Put the article back first.' } });
  expect(replaceOpenBody).not.toHaveBeenCalled();
  expect(useArticleStore.getState().article?.headline).toBe('');
});

it('puts the fields in with the text', async () => {
  await open(null);
  await putIntoArticle({ ...tides, headline: 'The tide books' });
  expect(replaceOpenBody).toHaveBeenCalledOnce();
  expect(useArticleStore.getState().article?.headline).toBe('The tide books');
});
