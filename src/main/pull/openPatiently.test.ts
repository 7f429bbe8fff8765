import { expect, it } from 'vitest';
import type { Connections } from '../publish';
import type { SiteAnswer, SiteRequest } from '../wordpress';
import { openPatiently } from './openPatiently';

const LIST: SiteRequest = { method: 'GET', route: 'wp/v2/posts' };
const BUSY = {
  ok: false,
  refusal: { failure: { code: 'offline', happened: 'Busy.', safe: '', next: '' }, code: '', data: null },
} as SiteAnswer;

const HERE: SiteAnswer = { ok: true, value: [] };

/** A site that answers so, one request after the other; what was told of its waiting. */
async function openSite(answers: SiteAnswer[], signal?: AbortSignal) {
  const told: boolean[] = [];
  const client = { host: 'news.example', retryAfter: null, ask: async () => answers.shift() };
  const connections = {
    open: async () => ({ client, place: { root: '', formerly: [] }, user: { id: 1 } }),
  } as unknown as Connections;
  const waits = (isWaiting: boolean) => told.push(isWaiting);
  const open = await openPatiently('site', { connections, patience: [5, 5], waits }, signal);
  if (!open.ok) throw new Error(open.failure.happened);
  return { told, ask: () => open.value.site.ask(LIST) };
}

it('says that it waits for a busy site, and that it waits no longer', async () => {
  const { told, ask } = await openSite([BUSY, BUSY, HERE]);
  expect(await ask()).toEqual(HERE);
  expect(told).toEqual([true, false, true, false]);
});

it('says it once of requests that wait together', async () => {
  const { told, ask } = await openSite([BUSY, BUSY, HERE, HERE]);
  await Promise.all([ask(), ask()]);
  expect(told).toEqual([true, false]);
});

it('waits no longer than she does', async () => {
  const stopping = new AbortController();
  const { told, ask } = await openSite([BUSY], stopping.signal);
  const asked = ask();
  stopping.abort();
  expect(await asked).toEqual(BUSY);
  expect(told.at(-1)).not.toBe(true);
});
