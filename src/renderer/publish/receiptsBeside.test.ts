import { expect, it } from 'vitest';
import type { Failure } from '../../shared/lib/result';
import type { QueueItem, QueueState, Receipt } from '../../shared/publish/publishing';
import { receiptsBeside } from './receiptsBeside';

const failure: Failure = { code: 'offline', happened: 'No connection.', safe: 'It waits.', next: '' };
const item = (state: QueueState): QueueItem => ({
  ...{ id: 'job', articleId: 'a', headline: 'A', siteId: 'lampwright', siteName: 'Lampwright', task: 'send' },
  ...{ status: 'draft', date: null, askedAt: '', changedAt: '', state },
});
const receipt = (at: string, own: Partial<Receipt> = {}): Receipt => ({
  ...{
    at,
    siteName: 'Lampwright',
    task: 'send',
    status: 'draft',
    failure,
    link: '',
    differences: [],
    ...own,
  },
});
const told = (receipts: Receipt[], ...queue: QueueItem[]) =>
  receiptsBeside(receipts, queue).map(({ at }) => at);
const stopped = item({ kind: 'stopped', failure });

it('leaves the failure to its row in the queue, and no other receipt', () => {
  const receipts = [receipt('4'), receipt('3', { failure: null, job: 'old' }), receipt('2')];
  expect(told(receipts)).toEqual(['4', '3', '2']);
  expect(told(receipts, stopped)).toEqual(['3', '2']);
  expect(told(receipts, item({ kind: 'waiting', failure, retryAt: null }))).toEqual(['3', '2']);
  // While it is tried again nothing comes and goes.
  const sending = item({ kind: 'sending', progress: { part: 'text', done: 0, total: 0 } });
  expect(told(receipts, sending)).toEqual(['3', '2']);
});

it('keeps what is of another try, another site or over', () => {
  const waiting = item({ kind: 'waiting', failure: null, retryAt: null });
  expect(told([receipt('1')], waiting)).toEqual(['1']);
  expect(told([receipt('1', { siteName: 'Dengta' })], stopped)).toEqual(['1']);
  expect(told([receipt('1', { task: 'bin' })], stopped)).toEqual(['1']);
  expect(told([receipt('1', { job: 'replaced' })], stopped)).toEqual(['1']);
});
