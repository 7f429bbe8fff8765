import { expect, test } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { everyBlock } from '../../shared/export/testing/everyBlock';
import { whyNotSent } from './whyNotSent';

const empty = newArticle('0192f0c0-0000-7000-8000-000000000001', '2026-11-29T08:00:00Z', 'en');

test('an article in the bin is not sent', () => {
  expect(whyNotSent({ ...empty, headline: 'Lamps', binnedAt: '2026-11-29T08:00:00Z' })).toMatch(/in the bin/);
});

test('an article without a headline is not sent, and one with nothing else is', () => {
  expect(whyNotSent(empty)).toMatch(/neither a headline nor text/);
  expect(whyNotSent({ ...empty, headline: ' ' })).toMatch(/neither a headline nor text/);
  expect(whyNotSent({ ...empty, headline: '灯税' })).toBeNull();
  expect(whyNotSent({ ...empty, standfirst: 'Who pays.' })).toMatch(/no headline yet/);
});

test('a block of any kind is text', () => {
  const kinds = new Map(everyBlock().body.root.children.map((block) => [block.type, block]));
  kinds.delete('paragraph');
  for (const [kind, block] of kinds)
    expect(whyNotSent({ ...empty, body: { root: { type: 'root', children: [block] } } }), kind).toMatch(
      /no headline yet/,
    );
});
