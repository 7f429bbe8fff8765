import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { tellFailure } from '../../shared/lib/result';
import { findSite } from './findSite';
import { signIn } from './signIn';
import { restAddress, SiteClient, type SiteRequest } from './SiteClient';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

/** A server of the test's own on this computer; answers its address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** One answer, as a site gives it that is not well. */
function answers(
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): RequestListener {
  return (_request, response) => response.writeHead(status, { 'content-type': type, ...headers }).end(body);
}

const refusalOf = (code: string, message: string, status: number) =>
  JSON.stringify({ code, message, data: { status } });
const client = (address: string) =>
  new SiteClient({ name: '', root: `${address}/wp-json/`, login: 'mara', password: 'abcd efgh' }, fetch);
const POST: SiteRequest = { method: 'POST', route: 'wp/v2/posts', body: { title: 'A lamp' } };

describe('an answer that is none', () => {
  it.each([
    [
      'a wrong password',
      401,
      'application/json',
      refusalOf('incorrect_password', '', 401),
      'signed-out',
      'password',
    ],
    [
      'an unknown user',
      401,
      'application/json',
      refusalOf('invalid_username', '', 401),
      'signed-out',
      'this name',
    ],
    [
      'application passwords off',
      401,
      'application/json',
      refusalOf('application_passwords_disabled', '', 401),
      'signed-out',
      'takes no application passwords',
    ],
    [
      'no right to create',
      403,
      'application/json',
      refusalOf('rest_cannot_create', 'Sorry', 403),
      'not-allowed',
      'not the right',
    ],
    [
      'no right to publish',
      403,
      'application/json',
      refusalOf('rest_cannot_publish', 'Sorry', 403),
      'not-allowed',
      'another status',
    ],
    [
      'the REST API off',
      404,
      'application/json',
      refusalOf('rest_no_route', 'No route', 404),
      'not-found',
      'REST API is off',
    ],
    [
      'a refusal that Galley does not know',
      400,
      'application/json',
      refusalOf('rest_odd', '<b>Odd</b> thing', 400),
      'not-allowed',
      '“Odd thing”',
    ],
    ['HTML instead of JSON', 200, 'text/html', '<h1>Welcome</h1>', 'site-fault', '“Welcome”'],
    [
      'HTML that calls itself JSON',
      200,
      'application/json',
      '<h1>Welcome</h1>',
      'site-fault',
      'does not answer as WordPress',
    ],
    [
      'a notice before the JSON',
      200,
      'application/json',
      '<b>Notice</b>: lamp.php\n{"id":1}',
      'site-fault',
      '“Notice: lamp.php',
    ],
    ['half of it', 200, 'application/json', '{"id":1,"ti', 'site-fault', 'does not answer as WordPress'],
    ['a firewall', 403, 'text/html', '<p>Blocked</p>', 'site-fault', '“Blocked”'],
    ['too large', 413, 'text/html', '<h1>413</h1>', 'not-allowed', 'too large'],
    [
      'a fault of the site',
      500,
      'text/html',
      '<p>There has been a critical error</p>',
      'site-fault',
      'fails (500)',
    ],
    [
      'a fault that says so in JSON',
      500,
      'application/json',
      refusalOf('db_error', 'x', 500),
      'site-fault',
      'fails (500)',
    ],
    ['maintenance', 503, 'text/html', 'Briefly unavailable', 'offline', 'closed for the moment'],
    ['too many requests', 429, 'text/html', '', 'offline', 'too much to do'],
  ] as const)('%s has its code and its sentence', async (_name, status, type, body, code, says) => {
    const answer = await client(await serve(answers(status, type, body))).ask(POST);
    if (answer.ok) throw new Error('Taken for an answer');
    expect(answer.refusal.failure.code).toBe(code);
    expect(tellFailure(answer.refusal.failure)).toContain(says);
    expect(answer.refusal.failure.safe).not.toBe('');
    expect(answer.refusal.failure.next).not.toBe('');
  });

  it.each([301, 302, 303, 307, 308])('a redirect (%i) of a POST is followed nowhere', async (status) => {
    let others = 0;
    const elsewhere = await serve((_request, response) => {
      others += 1;
      response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
    });
    const address = await serve((_request, response) =>
      response.writeHead(status, { location: `${elsewhere}/x` }).end(),
    );
    const answer = await client(address).ask(POST);
    if (answer.ok) throw new Error('Taken for an answer');
    expect(tellFailure(answer.refusal.failure)).toContain(elsewhere);
    expect(others).toBe(0);
  });

  it.each([
    ['seconds', '7', 7],
    ['more than an hour', '99999', 3600],
    ['nonsense', 'soon', null],
    ['a date that is past', 'Thu, 01 Jan 2026 00:00:00 GMT', null],
  ])('is asked for again when it says: %s', async (_name, said, seconds) => {
    const asked = client(await serve(answers(503, 'text/html', '', { 'retry-after': said })));
    await asked.ask(POST);
    expect(asked.retryAfter).toBe(seconds);
  });

  it('says that nobody is there, and that the connection was cut', async () => {
    const gone = await client('http://127.0.0.1:9').ask(POST);
    expect(gone).toMatchObject({ ok: false, refusal: { failure: { code: 'offline' } } });
    const cut = await client(await serve((request) => request.socket.destroy())).ask(POST);
    if (cut.ok) throw new Error('Taken for an answer');
    expect(cut.refusal.failure).toMatchObject({ code: 'offline' });
    expect(tellFailure(cut.refusal.failure)).toContain('was cut');
  });

  it('says so where the connection was cut in the midst of an answer', async () => {
    const address = await serve((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"id":', () => request.socket.destroy());
    });
    expect(await client(address).ask(POST)).toMatchObject({
      ok: false,
      refusal: { failure: { code: 'offline' } },
    });
  });

  it('says that a certificate is not good', async () => {
    const error = new TypeError('fetch failed', {
      cause: Object.assign(new Error('x'), { code: 'CERT_HAS_EXPIRED' }),
    });
    const refusing = new SiteClient(
      { name: 'Kestrel Ledger', root: 'https://news.example/wp-json/', login: 'a', password: 'b' },
      () => Promise.reject(error),
    );
    const answer = await refusing.ask(POST);
    if (answer.ok) throw new Error('Taken for an answer');
    expect(answer.refusal.failure.code).toBe('untrusted');
    expect(tellFailure(answer.refusal.failure)).toContain('It has expired');
    expect(answer.refusal.failure.happened).toMatch(/^Kestrel Ledger \(news\.example\) cannot prove/);
  });
});

it('sends no password over a connection that others can read', async () => {
  let asked = 0;
  const open = new SiteClient(
    { name: '', root: 'http://news.example/wp-json/', login: 'a', password: 'b' },
    () => {
      asked += 1;
      return Promise.reject(new Error('asked'));
    },
  );
  expect(await open.ask(POST)).toMatchObject({ ok: false, refusal: { failure: { code: 'untrusted' } } });
  expect(asked).toBe(0);
});

it('finds a route in both shapes of the API', () => {
  const query = { context: 'edit' };
  expect(restAddress('https://a.example/wp-json/', 'wp/v2/posts', query).href).toBe(
    'https://a.example/wp-json/wp/v2/posts?context=edit',
  );
  expect(
    restAddress('https://a.example/index.php?rest_route=/', 'wp/v2/posts', query).searchParams.get(
      'rest_route',
    ),
  ).toBe('/wp/v2/posts');
});

describe('finding a site', () => {
  const LINK = { link: '<http://127.0.0.1:1/wp-json/>; rel="https://api.w.org/"' };

  it('reads where its API is, and follows it to another place', async () => {
    let home = '';
    home = await serve((request, response) => {
      if (request.url !== '/news/') response.writeHead(301, { location: '/news/' }).end();
      else response.writeHead(200, { link: `<${home}/news/wp-json/>; rel="https://api.w.org/"` }).end();
    });
    expect(await findSite(`${home}/wp-admin/profile.php`, fetch)).toEqual({
      ok: true,
      value: `${home}/news/wp-json/`,
    });
  });

  it('is not led to another host, and names it', async () => {
    let asked = 0;
    const other = await serve((_request, response) => {
      asked += 1;
      response.writeHead(200, LINK).end();
    });
    const found = await findSite(await serve(answers(301, 'text/html', '', { location: other })), fetch);
    if (found.ok) throw new Error('Led away');
    expect(tellFailure(found.failure)).toContain(other);
    expect(asked).toBe(0);
  });

  it.each([
    ['a page that is no WordPress', answers(200, 'text/html', 'Hello')],
    ['one that names an API elsewhere', answers(200, 'text/html', 'Hello', LINK)],
    ['one that leads round in a circle', answers(302, 'text/html', '', { location: '/' })],
  ])('refuses %s', async (_name, answer) => {
    expect(await findSite(await serve(answer), fetch)).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    });
  });

  it.each(['', '   ', 'ftp://news.example', 'https://', 'news example'])(
    'refuses “%s” and asks nobody',
    async (given) => {
      const answer = await findSite(given, () => Promise.reject(new Error('asked')));
      expect(answer).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    },
  );

  it.each(['https://mara:abcd@news.example', 'mara@news.example'])(
    'asks for the address of “%s” without what is in it, and repeats nothing of that',
    async (given) => {
      const answer = await findSite(given, () => Promise.reject(new Error('asked')));
      expect(answer).toMatchObject({
        failure: { code: 'bad-request', happened: 'The address has a name or a password in it.' },
      });
      expect(JSON.stringify(answer)).not.toMatch(/mara|abcd/);
    },
  );
});

it('takes no list of users for somebody who signs in', async () => {
  const site = await serve(answers(200, 'application/json', '[{"id":1,"name":"Mara"}]'));
  expect(await signIn(client(site))).toMatchObject({ ok: false, failure: { code: 'site-fault' } });
});

it.each([
  ['a message without an end', 'application/json', refusalOf('x', 'No. '.repeat(1_000_000), 403)],
  ['a code without an end', 'application/json', refusalOf('x'.repeat(1_000_000), '', 403)],
  ['a page of brackets', 'text/html', '<'.repeat(100_000)],
  ['a page of style sheets', 'text/html', ' <style '.repeat(50_000)],
])('takes a few words of %s, and no long time', async (_what, type, body) => {
  const site = client(await serve(answers(403, type, body)));
  const began = performance.now();
  const answer = await site.ask(POST);
  expect(performance.now() - began).toBeLessThan(3_000);
  const said = answer.ok ? '' : tellFailure(answer.refusal.failure);
  expect(said.length).toBeGreaterThan(20);
  expect(said.length).toBeLessThan(700);
});
