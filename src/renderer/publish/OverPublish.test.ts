// @vitest-environment jsdom
import { createElement } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { fail, ok } from '../../shared/lib/result';
import type { PublishState } from '../../shared/publish/publishing';
import { useArticleStore } from '../article';
import { useSiteStore } from '../site';
import { alertText, drawDialog } from '../ui/testing/drawDialog';
import { compareView } from './compareView';
import { OverPublish } from './OverPublish';
import { usePublishStore } from './publishStore';

const main = vi.hoisted(() => ({ answer: (_name: string, _input?: { themeId: string }): unknown => null }));
vi.mock('../bridge', () => ({
  call: async (name: string, input?: { themeId: string }) => main.answer(name, input),
  listen: () => () => {},
}));
vi.mock('../import', () => ({ loadPostReading: async () => ({}) }));
vi.mock('./compareView', () => ({ compareView: vi.fn() }));

const ARTICLE = newArticle('1', '2026-11-24T10:00:00.000Z', 'en');
const SITES = ['first', 'queued', 'unread'].map((id) => ({
  ...{ id, name: id, language: 'en', themeId: `of ${id}`, words: {} },
}));
const UNEXPECTED = fail({ code: 'unexpected', happened: 'Not read.', safe: '', next: '' });
let leave = async () => {};

beforeEach(async () => {
  main.answer = (name, input) => {
    if (name === 'articles.open') return ok(ARTICLE);
    if (name === 'sites.state') return ok({ sites: SITES, chosen: {} });
    if (name === 'publish.changes') return ok({ article: null, state: 'now' });
    if (name !== 'sites.theme' || input?.themeId === 'of unread') return UNEXPECTED;
    return ok({ id: input?.themeId, words: {}, isHers: false });
  };
  const seen = { title: 'Compared', says: 'Nothing differs.', collisions: null, compared: null };
  vi.mocked(compareView).mockReset();
  vi.mocked(compareView).mockReturnValue({ ...seen, unplaced: [], standing: null, offer: null });
  await useArticleStore.getState().open(ARTICLE.id);
  useSiteStore.setState({ state: null, failure: null });
  usePublishStore.setState({ state: { sites: SITES, queue: [] } as unknown as PublishState });
});
afterEach(() => leave());

/** Answers with all that the dialog says once everything is answered. */
async function compare(siteId: string): Promise<string> {
  usePublishStore.setState({ comparing: siteId });
  leave = await drawDialog(createElement(OverPublish, { articleId: ARTICLE.id }));
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('Asking'));
  return document.querySelector('dialog')?.textContent ?? '';
}

it('reads a post as that site writes it that it is compared with', async () => {
  await useSiteStore.getState().load();
  expect(await compare('queued')).toContain('Nothing differs.');
  const read = vi.mocked(compareView).mock.calls.map(([, , { id, themeId }]) => [id, themeId]);
  expect(read).toEqual([['queued', 'of queued']]);
});

it('reads the sites before, where that is not done yet', async () => {
  expect(await compare('queued')).toContain('Nothing differs.');
});

it('says it where nobody knows how the site writes', async () => {
  await useSiteStore.getState().load();
  expect(await compare('unread')).toContain('Nothing was changed here.');
  expect(compareView).not.toHaveBeenCalled();
  expect(alertText()).toContain('The settings of unread cannot be read');
});

it('says why the site did not answer, whatever is known of it', async () => {
  const { answer } = main;
  main.answer = (name, input) => (name === 'publish.changes' ? UNEXPECTED : answer(name, input));
  await compare('unread');
  expect(alertText()).toContain('Not read.');
});
