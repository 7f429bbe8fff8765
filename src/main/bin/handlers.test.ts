import { describe, expect, it } from 'vitest';
import { type ArticleSummary, newArticle } from '../../shared/article/article';
import { fail, ok } from '../../shared/lib/result';
import { BulkRun } from '../library';
import { binHandlers } from './handlers';

const NOW = '2026-12-15T10:00:00.000Z';
const failure = { code: 'in-use' as const, happened: 'Held.', safe: 'Still there.', next: 'Close it.' };

function bin() {
  const listed = [
    { id: 'fresh', binnedAt: '2026-12-14T10:00:00.000Z' },
    { id: 'old', binnedAt: '2026-11-01T10:00:00.000Z' },
    { id: 'kept', binnedAt: null },
  ] as ArticleSummary[];
  const forgotten: string[] = [];
  const handlers = binHandlers({
    articles: {
      read: async (id) => ok({ ...newArticle(id, NOW, 'en'), headline: `No. ${id}` }),
      purge: async (id, forget) => {
        if (id === 'held') return fail(failure);
        await forget();
        return ok(undefined);
      },
    },
    catalogue: {
      // A row a page, so that the pages are put together.
      find: async (query, from) => {
        const rows = listed.filter(({ binnedAt }) => (binnedAt !== null) === query.inBin);
        const shown = rows.slice(from, from + 1).map((row) => ({ ...row, snippet: null }));
        return ok({ total: rows.length, from, rows: shown });
      },
    },
    run: new BulkRun(() => undefined),
    forgetHistory: async (id) => void forgotten.push(id),
    postsLeft: async (ids) => ({
      articles: ids.length,
      shown: 0,
      scheduled: 0,
      sites: [],
      unread: 0,
      stillLed: 0,
    }),
    now: () => NOW,
  });
  return { handlers, forgotten };
}

describe('the bin', () => {
  it('says how many it holds and which are past their thirty days', async () => {
    expect(await bin().handlers['bin.look'](undefined)).toEqual(ok({ total: 2, past: ['old'] }));
  });

  it('goes on after one that cannot be deleted, and says which and why', async () => {
    const { handlers, forgotten } = bin();
    const answer = await handlers['articles.purge']({ ids: ['old', 'held', 'fresh'] });
    const failed = [{ id: 'held', headline: 'No. held', failure }];
    expect(answer).toEqual(ok({ done: 2, failed, wasStopped: false }));
    expect(forgotten).toEqual(['old', 'fresh']);
  });
});
