import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { type OpenArticle, useArticleStore } from '../article';
import { call } from '../bridge';
import { followHeadline, proposeSlug } from './useSlugFollowing';

vi.mock('../bridge', () => ({ call: vi.fn() }));

/** How long main takes to propose, in ms. */
let answersIn: number;
/** What the post of each article is on its site. */
let onSite: string[];
let stop: () => void;
let lastId = 0;

beforeEach(() => {
  vi.useFakeTimers();
  answersIn = 5;
  onSite = [];
  vi.mocked(call).mockImplementation((async (name: string, { headline }: { headline: string }) => {
    if (name === 'publish.article')
      return { ok: true, value: { sites: onSite.map((status) => ({ status })) } };
    await new Promise((resolve) => setTimeout(resolve, answersIn));
    return { ok: true, value: headline.toLowerCase().replaceAll(' ', '-') };
  }) as never);
  useArticleStore.setState({ article: null });
  stop = followHeadline();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** Shows another article, as the store does; an id of its own, since what was proposed is remembered by id. */
function show(fields: Partial<OpenArticle> = {}): string {
  const id = `article ${(lastId += 1)}`;
  useArticleStore.setState({ article: { ...newArticle(id, '2026-11-24T10:00:00.000Z', 'en'), ...fields } });
  return id;
}

const { edit } = useArticleStore.getState();
const slug = () => useArticleStore.getState().article?.slug;
const pause = () => vi.advanceTimersByTimeAsync(500);

it('follows the headline, once she pauses', async () => {
  show();
  edit({ headline: 'Lamp' });
  await vi.advanceTimersByTimeAsync(300);
  edit({ headline: 'Lamp tax' });
  await vi.advanceTimersByTimeAsync(300);
  expect(slug()).toBe('');
  await pause();
  expect(slug()).toBe('lamp-tax');
  edit({ headline: 'Lamp tax divides' });
  await pause();
  expect(slug()).toBe('lamp-tax-divides');
});

it('follows on with the slug that an article has from an earlier day', async () => {
  show({ headline: 'Lamp tax', slug: 'lamp-tax' });
  edit({ headline: 'Lamp tax divides' });
  await pause();
  expect(slug()).toBe('lamp-tax-divides');
});

it('leaves the slug of what readers have, or will have, and follows that of a draft on the site', async () => {
  const kept = { headline: 'Lamp tax', slug: 'lamp-tax' };
  for (const [posts, status, expected] of [
    [['publish'], 'draft', 'lamp-tax'],
    [['draft', 'future'], 'draft', 'lamp-tax'],
    [[], 'published', 'lamp-tax'],
    [['draft'], 'draft', 'lamp-tax-divides'],
  ] as const) {
    onSite = [...posts];
    show({ ...kept, status });
    edit({ headline: 'Lamp tax divides' });
    await pause();
    expect(slug()).toBe(expected);
  }
});

it('leaves her own slug alone, written before the headline or while the proposal is under way', async () => {
  show({ headline: 'Lamp tax', slug: 'her-own' });
  edit({ headline: 'Lamp tax divides' });
  await pause();
  expect(slug()).toBe('her-own');

  show();
  answersIn = 300;
  edit({ headline: 'Harbour dues' });
  await pause();
  edit({ slug: 'typed-meanwhile' });
  await vi.advanceTimersByTimeAsync(2000);
  expect(slug()).toBe('typed-meanwhile');
});

it('follows again once she empties the slug', async () => {
  show({ headline: 'Lamp tax', slug: 'her-own' });
  edit({ slug: '' });
  edit({ headline: 'Lamp tax divides' });
  await pause();
  expect(slug()).toBe('lamp-tax-divides');
});

it('gives no article the slug of another', async () => {
  show();
  edit({ headline: 'Lamp tax' });
  show({ headline: 'Harbour dues', slug: 'harbour-dues' });
  await pause();
  expect(slug()).toBe('harbour-dues');
});

it('proposes for an article that she left before it had a slug', async () => {
  const id = show();
  edit({ headline: 'Left in a hurry' });
  const { article } = useArticleStore.getState();
  show();
  await pause();
  useArticleStore.setState({ article: article && { ...article, id } });
  await pause();
  expect(slug()).toBe('left-in-a-hurry');
});

it('changes nothing in an article that is only opened', async () => {
  show({ headline: 'Of an earlier day' });
  await pause();
  expect(slug()).toBe('');
});

it('proposes over her own slug when she asks for it', async () => {
  show({ headline: 'Lamp tax', slug: 'her-own' });
  void proposeSlug();
  await pause();
  expect(slug()).toBe('lamp-tax');
});

it('keeps still once it is stopped', async () => {
  show();
  edit({ headline: 'Lamp tax' });
  stop();
  await pause();
  expect(slug()).toBe('');
});
