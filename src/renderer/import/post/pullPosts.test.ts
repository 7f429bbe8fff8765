import { expect, it } from 'vitest';
import { fail, ok } from '../../../shared/lib/result';
import type { Site } from '../../../shared/site/site';
import { pullPosts, type PullCall } from './pullPosts';

const site = { name: 'Lampwright' } as Site;
const query = { since: '', own: false, section: 0, words: '' };
const order = { siteId: 'lampwright', query, site, openId: () => null };

it('says which posts the site did not give, and goes on', async () => {
  const steps = [
    { posts: [], missing: [1, 2], done: 2, total: 3 },
    { posts: [], missing: [3], done: 3, total: 3 },
  ];
  const ended: unknown[] = [];
  const ask = ((name: string, argument: unknown) => {
    if (name === 'pull.start') return Promise.resolve(ok({ token: 'one', total: 3 }));
    if (name === 'pull.end') ended.push(argument);
    return Promise.resolve(ok(name === 'pull.next' ? steps.shift() : undefined));
  }) as unknown as PullCall;
  const outcome = await pullPosts(order, { tell: () => undefined, isStopped: () => false }, ask);
  const failed = outcome.ok ? outcome.value.failed : [];
  expect(failed.map(({ id }) => id)).toEqual(['1', '2', '3']);
  expect(failed[0]?.failure.happened).toMatch(/^Lampwright did not give the post 1/);
  expect(outcome).toMatchObject({ value: { done: 0, wasStopped: false } });
  expect(ended).toEqual([{ token: 'one', isDone: true }]);
});

it.each([
  ['away, and how many posts are left', false, ['2 posts of Lampwright']],
  ['stopped by her, which is no failure', true, []],
])('says that the site is %s', async (_name, isHers, failed) => {
  let isStopped = false;
  const away = { code: 'offline' as const, happened: 'The site is away.', safe: '', next: '' };
  const steps = [ok({ posts: [], missing: [1], done: 1, total: 3 }), fail(away)];
  const ended: unknown[] = [];
  const ask = ((name: string, argument: unknown) => {
    if (name === 'pull.start') return Promise.resolve(ok({ token: 'one', total: 3 }));
    if (name === 'pull.end') ended.push(argument);
    isStopped ||= isHers && steps.length === 1;
    return Promise.resolve(name === 'pull.next' ? steps.shift() : ok(undefined));
  }) as unknown as PullCall;
  const outcome = await pullPosts(order, { tell: () => undefined, isStopped: () => isStopped }, ask);
  if (!outcome.ok) throw new Error(outcome.failure.happened);
  expect(outcome.value.failed.slice(1).map(({ headline }) => headline)).toEqual(failed);
  expect(outcome.value.wasStopped).toBe(isHers);
  expect(ended).toEqual([{ token: 'one', isDone: false }]);
});
