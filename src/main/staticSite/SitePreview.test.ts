import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SitePreview } from './SitePreview';

let root: string;
const preview = new SitePreview();
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'galley-preview-'));
  const folder = join(root, 'site');
  mkdirSync(join(folder, '灯'), { recursive: true });
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, 'index.html'), 'front');
  writeFileSync(join(folder, '404.html'), 'not here');
  writeFileSync(join(folder, '灯/index.html'), 'lamp');
  writeFileSync(join(folder, '.galley-site.json'), 'secret');
  writeFileSync(join(folder, '.git/config'), 'secret');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  symlinkSync(join(root, 'secret.txt'), join(folder, 'way-out.txt'));
});
afterEach(() => {
  preview.end();
  rmSync(root, { recursive: true, force: true });
});

/** Asks for a path as it stands: `fetch` would tidy it up. */
function ask(address: string, path: string, options: { method?: string; host?: string } = {}) {
  const { hostname, port } = new URL(address);
  return new Promise<{ status: number; body: string; type: string; location: string }>((resolve, reject) => {
    const headers = options.host === undefined ? {} : { host: options.host };
    request({ hostname, port, path, method: options.method ?? 'GET', headers }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body,
          type: response.headers['content-type'] ?? '',
          location: response.headers.location ?? '',
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

it('shows the site to this computer as a host would, and nothing that is not of it', async () => {
  const address = await preview.start(join(root, 'site'), 'https://lampwright.example');
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await ask(address, '/')).toMatchObject({
    status: 200,
    body: 'front',
    type: 'text/html; charset=utf-8',
  });
  expect(await ask(address, '/%E7%81%AF/?x')).toMatchObject({ status: 200, body: 'lamp' });
  expect(await ask(address, '/%E7%81%AF')).toMatchObject({ status: 302, location: '%E7%81%AF/' });
  expect(await ask(address, '/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  for (const path of [
    ...[
      '/gone/',
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
      '//etc/passwd',
    ],
    ...['/.galley-site.json', '/.git/config', '/way-out.txt', '/%', '/%00', '/灯/%2e%2e/%2e%2e/secret.txt'],
  ]) {
    expect(await ask(address, path.replace('灯', '%E7%81%AF')), path).toMatchObject({
      status: 404,
      body: 'not here',
    });
  }
  expect(await ask(address, '/', { host: 'kestrel.example' })).toMatchObject({ status: 403, body: '' });
  expect((await ask(address, '/', { method: 'POST' })).status).toBe(405);
  preview.end();
  await expect(ask(address, '/')).rejects.toThrow();
});

it('stands under the path that the site has on its host', async () => {
  const address = await preview.start(join(root, 'site'), 'https://desk.example/blog');
  expect(address).toMatch(/\/blog\/$/);
  expect((await ask(address, '/blog/')).body).toBe('front');
  expect((await ask(address, '/')).status).toBe(404);
});
