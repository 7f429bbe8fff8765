import { expect, it } from 'vitest';
import { newArticle } from '../../shared/article/article';
import type { OnSite } from './publication';
import { statusByAnswer } from './statusByAnswer';

const sent = newArticle('018f4e1e-0000-7000-8000-000000000001', '2026-01-01T00:00:00.000Z', 'en');
const there = (status: string) => ({ held: { status } as OnSite['held'], article: sent });

it('takes from the site that a scheduled post is published', () => {
  expect(statusByAnswer(sent, there('future'), { status: 'publish' })).toBe('published');
  const written = { ...sent, changedAt: '2026-01-02T00:00:00.000Z' };
  expect(statusByAnswer(written, there('future'), { status: 'publish' })).toBe('changed');
});

it('takes nothing else from it', () => {
  expect(statusByAnswer(sent, there('future'), { status: 'future' })).toBeNull();
  expect(statusByAnswer(sent, there('draft'), { status: 'publish' })).toBeNull();
  expect(statusByAnswer({ ...sent, status: 'changed' }, there('future'), { status: 'publish' })).toBeNull();
});
