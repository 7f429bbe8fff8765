import { expect, it } from 'vitest';
import { ok } from '../../../shared/lib/result';
import type { Site } from '../../../shared/site/site';
import { pullPosts, type PullCall } from './pullPosts';

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
  const site = { name: 'Lampwright' } as Site;
  const order = { siteId: 'lampwright', query: { since: '', own: false, section: 0, words: '' }, site };
  const outcome = await pullPosts(
    { ...order, openId: () => null },
    { tell: () => undefined, isStopped: () => false },
    ask,
  );
  const failed = outcome.ok ? outcome.value.failed : [];
  expect(failed.map(({ id }) => id)).toEqual(['1', '2', '3']);
  expect(failed[0]?.failure.happened).toMatch(/^Lampwright did not give the post 1/);
  expect(outcome).toMatchObject({ value: { done: 0, wasStopped: false } });
  expect(ended).toEqual([{ token: 'one', isDone: true }]);
});
