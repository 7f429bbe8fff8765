import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askAs } from './askAs';
import { describeWithSite } from './describeWith';
import { FAULTS, type FaultProxy, startFaultProxy } from './faultProxy';
import { startWordPress, type WordPressSite } from './startWordPress';

describeWithSite('a proxy in front of a site', () => {
  let site: WordPressSite;
  let proxy: FaultProxy;
  let number = 0;
  beforeAll(async () => {
    site = await startWordPress();
    proxy = await startFaultProxy(site.address);
  });
  afterAll(async () => {
    await proxy.stop();
    await site.stop();
  });
  beforeEach(() => {
    proxy.reset();
    number += 1;
  });

  const title = () => `Gulls, count ${number}`;
  const post = () =>
    askAs(proxy.address, site.users.editor, 'POST', '/wp/v2/posts', { title: title(), status: 'publish' });
  /** Whether the site has the post of this test. */
  const has = async () => {
    const { json } = await askAs(site.address, null, 'GET', '/wp/v2/posts?per_page=100');
    return (json as { title: { rendered: string } }[]).some((kept) => kept.title.rendered === title());
  };
  const written = { method: 'POST', path: '/wp/v2/posts' };

  it('passes everything through, and the links of the site lead back to it', async () => {
    const answer = await post();
    expect(answer.status).toBe(201);
    expect(answer.json.link).toMatch(new RegExp(`^${proxy.address}/`));
    const page = await fetch(answer.json.link);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(`<title>${title()}`);
    expect((await fetch(proxy.address, { method: 'HEAD' })).headers.get('link')).toContain(
      `<${proxy.address}/wp-json/>`,
    );
    expect(proxy.requests.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['POST', '/wp-json/wp/v2/posts', 201],
      ['GET', new URL(answer.json.link).pathname, 200],
      ['HEAD', '/', 200],
    ]);
  });

  it('fails what matches, as many times as it is told, and nothing else', async () => {
    proxy.fail({ method: 'GET', path: /users\/me$/ }, FAULTS.maintenance, 2);
    const me = () => askAs(proxy.address, site.users.editor, 'GET', '/wp/v2/users/me');
    expect((await post()).status).toBe(201);
    expect([(await me()).status, (await me()).status, (await me()).status]).toEqual([503, 503, 200]);
  });

  it('cuts a request, of which the site makes nothing', async () => {
    for (const afterBytes of [0, 10, 10_000]) {
      proxy.fail(written, { kind: 'cutRequest', afterBytes });
      await expect(post()).rejects.toThrow('fetch failed');
    }
    expect(await has()).toBe(false);
    expect(proxy.requests).toMatchObject([
      { status: null, siteStatus: null },
      { status: null, siteStatus: null },
      { status: null, siteStatus: null },
    ]);
  });

  it('cuts before the answer, when the site has already done it', async () => {
    proxy.fail(written, { kind: 'cutBeforeAnswer' });
    await expect(post()).rejects.toThrow('fetch failed');
    expect(proxy.requests).toMatchObject([{ status: null, siteStatus: 201 }]);
    expect(await has()).toBe(true);
  });

  it('cuts an answer within it', async () => {
    for (const afterBytes of [0, 40]) {
      proxy.fail(written, { kind: 'cutAnswer', afterBytes });
      await expect(post()).rejects.toThrow('terminated');
    }
    expect(proxy.requests).toMatchObject([{ siteStatus: 201 }, { siteStatus: 201 }]);
  });

  it('holds a request back before the site has it, and an answer after', async () => {
    for (const where of ['request', 'answer'] as const) {
      let release = () => {};
      const until = new Promise<void>((resolve) => {
        release = resolve;
      });
      proxy.reset();
      proxy.fail(written, { kind: 'hold', where, until });
      const pending = post();
      await expect
        .poll(() => proxy.requests[0]?.siteStatus, { timeout: 20_000 })
        .toBe(where === 'answer' ? 201 : null);
      expect([proxy.requests[0]?.status, await has()]).toEqual([null, where === 'answer']);
      release();
      expect((await pending).status).toBe(201);
      expect(await has()).toBe(true);
      number += 1;
    }
    proxy.fail(written, { kind: 'hold', where: 'answer', until: 30 });
    expect((await post()).status).toBe(201);
  });

  it.each([301, 302, 308] as const)('redirects with %i to the site itself', async (status) => {
    proxy.fail(written, { kind: 'redirect', status });
    const answer = await post();
    expect([answer.status, answer.headers.get('location')]).toEqual([
      status,
      `${site.address}/wp-json/wp/v2/posts`,
    ]);
    proxy.fail(written, { kind: 'redirect', status, to: 'https://kestrel.example/' });
    expect((await post()).headers.get('location')).toBe('https://kestrel.example/');
    expect(await has()).toBe(false);
  });

  it('answers in the place of the site', async () => {
    proxy.fail(written, FAULTS.tooLarge);
    expect((await post()).status).toBe(413);
    proxy.fail(written, FAULTS.maintenance);
    const closed = await post();
    expect([closed.status, closed.headers.get('retry-after')]).toEqual([503, '600']);
    proxy.fail(written, FAULTS.htmlPage);
    const page = await post();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
    expect(await has()).toBe(false);
  });

  it('changes what the site answers', async () => {
    for (const fault of [FAULTS.phpNotice, FAULTS.brokenJson]) {
      proxy.fail(written, fault);
      const answer = await post();
      expect(answer.status).toBe(201);
      expect(answer.headers.get('content-type')).toContain('application/json');
      expect(answer.text).toMatch(fault === FAULTS.phpNotice ? /^<br \/>\n<b>Notice.*\{"id":/s : /^\{"id":/);
      expect(answer.json).toBeUndefined();
    }
    expect(await has()).toBe(true);
  });
});
