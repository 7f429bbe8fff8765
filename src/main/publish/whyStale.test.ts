import { afterEach, expect, it, vi } from 'vitest';
import { ok } from '../../shared/lib/result';
import type { HeldPost } from '../../shared/publish/heldPost';
import { whyStale } from './whyStale';

const HELD: HeldPost = {
  ...{ id: 7, link: 'https://news.example/lamps/', status: 'publish', slug: 'lamps', author: 1 },
  ...{ date_gmt: '2026-11-01T10:00:00', modified_gmt: '2026-11-01T10:00:00', title: 'Lamps' },
  ...{ content: 'Words.', excerpt: '', footnotes: null, featured_media: 0, categories: [1], tags: [] },
};

afterEach(() => vi.unstubAllEnvs());

async function happened(theirs: Partial<HeldPost>): Promise<string | undefined> {
  const stale = await whyStale({
    ...{
      site: 'news.example',
      held: HELD,
      sentAt: '2026-11-24T19:57:10.000Z',
      theirs: { ...HELD, ...theirs },
      mine: null,
      over: null,
    },
    keepChanged: async () => ok(undefined),
  });
  return stale?.failure.happened;
}

it('says when somebody changed a post and when it was sent, by the clock of this computer', async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai');
  expect(await happened({ content: 'Theirs.', modified_gmt: '2026-11-24T20:02:30' })).toBe(
    'Somebody has changed the post on news.example since it was last sent: changed 25 Nov 2026, 04:02, sent 25 Nov 2026, 03:57.',
  );
  expect(await happened({ slug: 'oil', modified_gmt: '2026-11-24T20:02:30' })).toContain(
    'the slug of the post on news.example since it was last sent: changed 25 Nov 2026, 04:02, sent 25 Nov 2026, 03:57.',
  );
});

it('says no time of the change where the site says none', async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai');
  expect(await happened({ content: 'Theirs.', modified_gmt: '' })).toBe(
    'Somebody has changed the post on news.example since it was last sent: sent 25 Nov 2026, 03:57.',
  );
});
