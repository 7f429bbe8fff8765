import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ok } from '../../shared/lib/result';
import { realDisk, SettingsFile } from '../store';
import { Connections, connectionsSchema } from './Connections';
import { Passwords, passwordsSchema } from './Passwords';

let folder: string;
const servers: Server[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-connections-'));
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
  await rm(folder, { recursive: true, force: true });
});

/** A WordPress that signs everybody in; what it was told as sign-in is listed. */
async function serve(): Promise<{ address: string; given: string[] }> {
  const given: string[] = [];
  const server = createServer(({ url, headers }, response) => {
    const [, token] = headers.authorization?.split(' ') ?? [];
    if (token !== undefined) given.push(Buffer.from(token, 'base64').toString());
    const link = `<${address}wp-json/>; rel="https://api.w.org/"`;
    if (url === '/') response.writeHead(200, { link }).end();
    else {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: 1, name: 'Mara', capabilities: {} }));
    }
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { address, given };
}

const fileOf = (name: string) => ({
  ...{ path: join(folder, name), fallback: {}, disk: realDisk, log: () => undefined },
});
const KEY_STORE = {
  isSafe: () => true,
  encrypt: (text: string) => Buffer.from(text).reverse(),
  decrypt: (secret: Uint8Array) => Buffer.from(secret).reverse().toString(),
};

/** As after a start. `mayWrite` fails the writing of a password. */
function open(mayWrite = () => true): Connections {
  const passwords = new SettingsFile({ ...fileOf('passwords.json'), schema: passwordsSchema });
  const write = passwords.write.bind(passwords);
  passwords.write = (value) =>
    mayWrite() ? write(value) : Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
  return new Connections({
    nameOf: async () => '',
    file: new SettingsFile({ ...fileOf('connections.json'), schema: connectionsSchema }),
    passwords: new Passwords(KEY_STORE, passwords),
    rootsOf: async () => ok([]),
    fetch,
  });
}

it.each([1, 2])('tells no site the password of another where the disk fails at writing %i', async (at) => {
  const one = await serve();
  const other = await serve();
  let left = Infinity;
  const connections = open(() => (left -= 1) > 0);
  const login = { login: 'mara', password: 'of-one' };
  expect(await connections.make('desk', { address: one.address, ...login })).toMatchObject({ ok: true });
  left = at;
  const moved = connections.make('desk', { address: other.address, login: 'mara', password: 'of-other' });
  await expect(moved).rejects.toThrow('full');
  for (const after of [connections, open()]) {
    const there = await after.open('desk');
    await there?.client.ask({ method: 'GET', route: 'wp/v2/posts' });
  }
  expect(other.given.join()).not.toContain('of-one');
  expect(one.given.join()).not.toContain('of-other');
});

it('stays signed in to a site whose new password cannot be kept, and asks for none of it', async () => {
  const { address } = await serve();
  let isFull = false;
  const connections = open(() => !isFull);
  await connections.make('desk', { address, login: 'mara', password: 'old' });
  isFull = true;
  await expect(connections.make('desk', { address, login: 'mara', password: 'new' })).rejects.toThrow('full');
  expect(await connections.get('desk')).toMatchObject({ hasPassword: true });
  expect((await open().open('desk'))?.client.access.password).toBe('old');
});
