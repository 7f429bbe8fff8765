import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Article, newArticle } from '../../shared/article/article';
import type { Language } from '../../shared/article/language';
import { useArticleStore } from '../article';
import { call } from '../bridge';
import { chooseLanguage, followText } from './useLanguageFollowing';

vi.mock('../bridge', () => ({ call: vi.fn() }));

let stop: () => void;
let lastId = 0;
let made: Article;

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(call).mockImplementation((async (name: string) =>
    name === 'articles.save'
      ? { ok: true, value: { savedAt: '', changedAt: '', keptAside: null } }
      : { ok: true, value: made }) as never);
  stop = followText();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

async function makeNew(language: Language): Promise<void> {
  made = newArticle(
    `01890000-0000-7000-8000-00000000000${(lastId += 1)}`,
    '2026-11-24T10:00:00.000Z',
    language,
  );
  await useArticleStore.getState().create(language);
}

const store = () => useArticleStore.getState();
const pause = () => vi.advanceTimersByTimeAsync(500);

it.each([
  ['zh-Hans', 'Who keeps the lamps?', 'en'],
  ['en', '防波堤的灯是谁点的', 'zh-Hans'],
  ['zh-Hant', '防波堤的燈是誰點的', 'zh-Hant'],
  ['en', 'Lamps', 'en'],
] as const)('a new article in %s with the headline “%s” is in %s', async (first, headline, expected) => {
  await makeNew(first);
  store().edit({ headline });
  await pause();
  expect(store().article?.language).toBe(expected);
});

it('reads the text too, but not what it quotes', async () => {
  await makeNew('zh-Hans');
  const words = (text: string) => [
    { type: 'paragraph' as const, children: [{ type: 'text' as const, text, format: 0 }] },
  ];
  const tell = (children: Article['body']['root']['children']) =>
    store().bodyChanged(store().opening, () => ({ body: { root: { type: 'root', children } }, sources: [] }));
  tell([{ type: 'quotation', sourceId: null, children: words('The lamps are ours, he said.') }]);
  await pause();
  expect(store().article?.language).toBe('zh-Hans');
  tell(words('Nobody had asked the keeper.'));
  await pause();
  expect(store().article?.language).toBe('en');
});

it('leaves the language that she chose, and an article of an earlier day', async () => {
  await makeNew('en');
  chooseLanguage('zh-Hans');
  store().edit({ headline: 'An English headline' });
  await pause();
  expect(store().article?.language).toBe('zh-Hans');
  await makeNew('en');
  useArticleStore.setState({ isFresh: false });
  store().edit({ headline: '防波堤的灯是谁点的' });
  await pause();
  expect(store().article?.language).toBe('en');
});
