import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PREVIEW_POLICY, WINDOW_POLICY } from './contentSecurityPolicy';
import { isOwnPage } from './ownPage';
import { servePage } from './servePage';

let root: string;
let serve: ReturnType<typeof servePage>;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'galley-page-'));
  mkdirSync(join(root, 'renderer', 'assets'), { recursive: true });
  mkdirSync(join(root, 'renderer-other'));
  writeFileSync(join(root, 'renderer', 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'renderer', 'assets', 'main.js'), 'export {};');
  writeFileSync(join(root, 'renderer', 'assets', 'a b.css'), 'p {}');
  writeFileSync(join(root, 'renderer', 'notes.txt'), 'not served');
  writeFileSync(join(root, 'renderer-other', 'secret.json'), '{}');
  writeFileSync(join(root, 'secret.json'), '{}');
  serve = servePage(join(root, 'renderer'));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('servePage', () => {
  it.each([
    ['app://galley/index.html', 'text/html; charset=utf-8'],
    ['app://galley/assets/main.js', 'text/javascript; charset=utf-8'],
    ['app://galley/assets/a%20b.css?v=1#x', 'text/css; charset=utf-8'],
  ])('serves %s as %s under the policy', async (url, mediaType) => {
    const answer = await serve({ url, method: 'GET' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe(mediaType);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it.each([
    'app://galley/',
    'app://galley/missing.js',
    'app://galley/notes.txt',
    'app://galley/../secret.json',
    'app://galley/%2e%2e/secret.json',
    'app://galley/..%2Fsecret.json',
    'app://galley/..%5Csecret.json',
    'app://galley/assets/..%2F..%2Fsecret.json',
    'app://galley/..%2Frenderer-other/secret.json',
    'app://galley/%00/index.html',
    'app://galley/%E0%A4%A/index.html',
    'app://galley//etc/passwd',
    'app://other/index.html',
    'file:///etc/passwd',
  ])('refuses %s', async (url) => {
    expect((await serve({ url, method: 'GET' })).status).toBe(404);
  });

  it('refuses every method but GET', async () => {
    expect((await serve({ url: 'app://galley/index.html', method: 'POST' })).status).toBe(404);
  });
});

describe('the policies', () => {
  it('let nothing inline, evaluated or remote into the window', () => {
    expect(WINDOW_POLICY).not.toMatch(/unsafe|https?:|\*/);
  });

  it('let a style sheet and pictures into the preview, and nothing that runs or reaches out', async () => {
    const answer = await serve({ url: 'app://galley/preview.html', method: 'GET' });
    expect(answer.headers.get('Content-Security-Policy')).toBe(PREVIEW_POLICY);
    expect(await answer.text()).toMatch(/^<!doctype html>/);
    expect(PREVIEW_POLICY).toMatch(/^default-src 'none';/);
    expect(PREVIEW_POLICY).not.toMatch(/script|connect|worker|frame-src|https?:|\*|eval/);
  });
});

it('knows its own page from every other', () => {
  expect(isOwnPage('app://galley/index.html')).toBe(true);
  for (const address of [
    'app://other/index.html',
    'https://galley/',
    'file:///index.html',
    'about:srcdoc',
    '',
    'galley',
  ]) {
    expect(isOwnPage(address)).toBe(false);
  }
});
