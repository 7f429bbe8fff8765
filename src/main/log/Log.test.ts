import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Log } from './Log';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-log-'));
  path = join(folder, 'logs', 'galley.log');
});
afterEach(() => rmSync(folder, { recursive: true }));

const log = () => new Log(path, () => '2026-11-24T09:00:00.000Z');

it('says which error it was and where, but quotes no article', () => {
  let error: unknown;
  try {
    JSON.parse('{"headline": The lamp in the harbour office');
  } catch (caught) {
    error = caught;
  }
  log().info('started');
  log().error('articles.open', error);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('2026-11-24T09:00:00.000Z info started\n');
  expect(text).toMatch(/error articles\.open: SyntaxError \| at /);
  expect(text).not.toContain('lamp');
});

it('starts a new file when one is large, and keeps the one before', () => {
  log().info('first');
  writeFileSync(path, 'x'.repeat(600 * 1024));
  log().info('second');
  expect(readFileSync(path, 'utf8')).toMatch(/second\n$/);
  expect(readFileSync(path, 'utf8').length).toBeLessThan(100);
  expect(readFileSync(`${path}.1`, 'utf8')).toHaveLength(600 * 1024);
});

it('does not stop Galley when it cannot be written', () => {
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
  expect(() => log().info('started')).not.toThrow();
});
