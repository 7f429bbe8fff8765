import { beforeEach, expect, test, vi } from 'vitest';
import { ok } from '../../shared/lib/result';
import type {
  ArticleOnSites,
  OtherVersion,
  PublishState,
  QueueItem,
  Receipt,
} from '../../shared/publish/publishing';
import { usePublishStore } from './publishStore';

const main = vi.hoisted(() => ({
  tell: (_state: unknown) => undefined as void,
  known: new Map<string, unknown>(),
}));
vi.mock('../bridge', () => ({
  call: (_name: string, { articleId }: { articleId: string }) =>
    Promise.resolve(ok(main.known.get(articleId))),
  listen: (_name: string, listener: (state: unknown) => void) => {
    main.tell = listener;
    return () => undefined;
  },
}));

const item = (id: string, articleId: string): QueueItem => ({
  ...{ id, articleId, headline: articleId, siteId: 'lampwright', siteName: 'Lampwright', task: 'send' },
  ...{ status: 'publish', date: null, askedAt: '', changedAt: '' },
  state: { kind: 'waiting', failure: null, retryAt: null },
});
const stateOf = (...queue: QueueItem[]): PublishState => ({
  ...{ sites: [], queue, unread: [], unlisted: null, keepsPasswords: true },
});
const version = (articleId: string): OtherVersion => ({
  ...{ articleId, headline: articleId, language: 'en', siteId: 'lampwright', hasNewerWords: false },
});
function knows(articleId: string, job: string, versions: Partial<ArticleOnSites> = {}): void {
  const receipt: Receipt = {
    ...{ at: '2026-11-29T10:00:00.000Z', siteName: 'Lampwright', task: 'send', status: 'publish' },
    ...{ failure: null, link: '', differences: [], job },
  };
  const known = { sites: [], written: [], elsewhere: [], notLed: [], stillLed: [], leadsToGone: false };
  main.known.set(articleId, { ...known, receipts: [receipt], ...versions } satisfies ArticleOnSites);
}

/** A job comes into the queue and is done. */
async function send(id: string, articleId: string): Promise<void> {
  main.tell(stateOf(item(id, articleId)));
  main.tell(stateOf());
  await vi.waitFor(() => expect(usePublishStore.getState().sent[0]?.item.id).toBe(id));
}
const told = () =>
  usePublishStore
    .getState()
    .sent.map(({ item: { id }, versions }) => [id, ...versions.notLed.map(({ articleId }) => articleId)]);

beforeEach(() => {
  vi.stubGlobal('window', { addEventListener: () => undefined });
  usePublishStore.setState({ state: null, sent: [], isOpen: true });
  usePublishStore.getState().follow();
  main.tell(stateOf());
});

test('what was told of a version is so no more once that was sent again', async () => {
  knows('chinese', 'one', { notLed: [version('english')] });
  await send('one', 'chinese');
  expect(told()).toEqual([['one', 'english']]);
  knows('chinese', 'one');
  knows('english', 'two');
  await send('two', 'english');
  await vi.waitFor(() => expect(told()).toEqual([['two'], ['one']]));
});

test('of an article that was sent twice the last row alone tells of its versions', async () => {
  knows('chinese', 'one', { notLed: [version('english')] });
  await send('one', 'chinese');
  knows('chinese', 'two', { notLed: [version('english')] });
  await send('two', 'chinese');
  await vi.waitFor(() => expect(told()).toEqual([['two', 'english'], ['one']]));
});
