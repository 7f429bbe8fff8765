import { expect, test } from 'vitest';
import type { Failure } from '../../shared/lib/result';
import type { QueueItem, QueueState } from '../../shared/publish/publishing';
import {
  changeOf,
  tellAsOf,
  partsOf,
  tellCount,
  tellProgress,
  tellState,
  tellStopped,
  tellUnread,
} from './tellQueue';
import { tellDone, tellTask } from './tellTask';

const failure: Failure = { code: 'offline', happened: 'No connection.', safe: 'It waits.', next: '' };
const waiting: QueueState = { kind: 'waiting', failure: null, retryAt: null };
const sending = (done: number): QueueState => ({
  kind: 'sending',
  progress: { part: 'pictures', done, total: 3 },
});
const item = (id: string, state: QueueState): QueueItem => ({
  id,
  articleId: id,
  headline: `Article ${id}`,
  siteId: 'lampwright',
  siteName: 'Lampwright',
  task: 'send',
  status: 'draft',
  date: null,
  askedAt: '2026-11-29T13:40:00Z',
  changedAt: '2026-11-29T13:39:00Z',
  state,
});

test('the foot of the window counts what waits, and says what was not sent', () => {
  const stopped = item('b', { kind: 'stopped', failure });
  expect(tellCount([item('a', waiting), item('b', sending(1))])).toBe('2 in the queue');
  expect(tellCount([item('a', waiting), stopped])).toBe('1 of 2 not sent');
  expect(tellCount([stopped])).toBe('1 not sent');
});

test('progress counts parts, of which the text is the last', () => {
  expect(tellProgress({ part: 'pictures', done: 2, total: 3 })).toBe('Pictures 2 of 3, then the text.');
  expect(partsOf({ part: 'pictures', done: 2, total: 3 })).toEqual({ done: 2, of: 4 });
  expect(partsOf({ part: 'text', done: 3, total: 3 })).toEqual({ done: 3, of: 4 });
  expect(partsOf({ part: 'text', done: 0, total: 0 })).toEqual({ done: 0, of: 1 });
});

test('what waits says why, and when it is tried again', () => {
  const retryAt = '2026-11-29T13:46:00Z';
  const now = new Date('2026-11-29T13:45:00Z');
  expect(tellState({ kind: 'waiting', failure, retryAt }, now)).toMatch(
    /^No connection\. It waits\. It is tried again at \d\d:46\.$/,
  );
  expect(tellState(waiting, now)).toBe('Waiting for its turn.');
});

test('what waits says of when its words are, and that she has written on', () => {
  const now = new Date('2026-11-29T13:45:00Z');
  const own = item('a', waiting);
  expect(tellAsOf(own, own.changedAt, now)).toMatch(/^As of \d\d:40\.$/);
  expect(tellAsOf(own, null, now)).toMatch(/^As of \d\d:40\.$/);
  expect(tellAsOf(own, '2026-11-29T13:44:00Z', now)).toMatch(
    /^As of \d\d:40\. You have written on since; send it again to include that\.$/,
  );
  expect(tellAsOf({ ...own, task: 'bin' }, '2026-11-29T13:44:00Z', now)).toBe('');
});

test('what is to be published at a time says at which', () => {
  const later = { ...item('a', waiting), status: 'future' as const, date: '2026-12-01T09:30:00Z' };
  expect(tellTask(later)).toMatch(/^Lampwright, to be published on 1 Dec 2026, \d\d:30$/);
  expect(tellDone(later)).toMatch(/^Sent to Lampwright, to be published on 1 Dec 2026, \d\d:30$/);
  // A receipt of an older Galley does not know it.
  expect(tellDone({ ...later, date: null })).toBe('Sent to Lampwright, published at a time');
});

test('a change of state is said once, and progress is not', () => {
  expect(changeOf([], [item('a', waiting)]).said).toEqual(['“Article a” is in the queue for Lampwright.']);
  expect(changeOf([item('a', waiting)], [item('a', sending(0))]).said).toEqual([
    '“Article a” is being sent to Lampwright.',
  ]);
  expect(changeOf([item('a', sending(0))], [item('a', sending(2))]).said).toEqual([]);
  expect(changeOf([item('a', sending(3))], [item('a', { kind: 'stopped', failure })]).said).toEqual([
    '“Article a” was not sent to Lampwright. No connection. It waits.',
  ]);
  expect(changeOf([item('a', sending(3)), item('b', waiting)], [item('b', waiting)])).toEqual({
    said: [],
    gone: [item('a', sending(3))],
  });
});

test('what does not go by itself is said, and what cannot be read', () => {
  expect(tellStopped([item('a', waiting)])).toBeNull();
  expect(tellStopped([item('a', { kind: 'stopped', failure }), item('b', waiting)])).toBe(
    '“Article a” was not sent to Lampwright. No connection.',
  );
  const two = ['a', 'b'].map((id) => item(id, { kind: 'stopped', failure }));
  expect(tellStopped(two)).toBe('2 articles were not sent. The queue says why.');
  expect(tellUnread([])).toBeNull();
  expect(tellUnread(['a.json'])).toContain('take a.json out');
});
