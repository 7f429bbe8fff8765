import { describe, expect, it } from 'vitest';
import { CALL_NAMES } from '../../shared/ipc/names';
import { ok } from '../../shared/lib/result';
import type { Handlers } from './handlers';
import { makeRouter } from './makeRouter';

const HEADLINE = 'The lamp in the harbour office';

function router(own: Partial<Handlers> = {}) {
  const logged: unknown[][] = [];
  const called: unknown[] = [];
  const handlers = Object.fromEntries(
    CALL_NAMES.map((name) => [
      name,
      (input: unknown) => {
        called.push([name, input]);
        return ok(undefined);
      },
    ]),
  ) as unknown as Handlers;
  const route = makeRouter<string>({
    handlers: { ...handlers, ...own },
    isTrusted: (sender) => sender === 'our window',
    log: (...entry) => logged.push(entry),
  });
  return { route, logged, called };
}

describe('the router', () => {
  it('hands a checked call to its handler', async () => {
    const { route, called } = router();
    expect(await route('our window', 'articles.create', { language: 'en', extra: 1 })).toEqual(ok(undefined));
    expect(called).toEqual([['articles.create', { language: 'en' }]]);
  });

  it.each([
    ['a stranger', 'library.facets', undefined],
    ['our window', 'shell.run', undefined],
    ['our window', 'toString', undefined],
    ['our window', 42, undefined],
    ['our window', 'library.facets', { all: true }],
    ['our window', 'articles.open', undefined],
    ['our window', 'articles.open', { id: '../../etc/passwd' }],
    ['our window', 'articles.create', { language: 'fr' }],
    ['our window', 'articles.save', { article: { headline: HEADLINE } }],
    [
      'our window',
      'export.saveFile',
      { articleId: '01890000-0000-7000-8000-000000000000', format: 'exe', fileName: 'a' },
    ],
    ['our window', 'app.openLink', { url: `https://example.org/${'a'.repeat(9000)}` }],
  ])('refuses %s asking for %s with %j, and calls nothing', async (sender, name, input) => {
    const { route, called } = router();
    expect(await route(sender, name, input)).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
    expect(called).toEqual([]);
  });

  it('answers with a failure when a handler throws or rejects, and logs no word of the article', async () => {
    for (const saved of [
      () => {
        throw new Error(HEADLINE);
      },
      () => Promise.reject(new Error(HEADLINE)),
    ]) {
      const { route, logged } = router({ 'library.facets': saved });
      const answer = await route('our window', 'library.facets', undefined);
      expect(answer).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
      expect(JSON.stringify(answer)).not.toContain(HEADLINE);
      expect(logged).toEqual([['library.facets', expect.any(Error)]]);
    }
  });
});
