import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
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

it('holds no word of an article and no secret, whatever is thrown and however it is dressed', () => {
  const words = fc
    .string({ unit: 'binary', minLength: 6 })
    .filter((text) => /[^\s\d.:,)~]{4}/.test(text))
    .map((text) => `Hagel${text}潮水`);
  const thrown = fc.oneof(
    words,
    words.map((text) => new Error(text)),
    words.map((text) => new SyntaxError(`in JSON\n    at ${text} (file.ts:1:1)\n    at ${text}:1:2`)),
    words.map((text) => Object.assign(new Error(text), { name: text, code: text, cause: new Error(text) })),
    words.map((text) =>
      Object.assign(new Error(''), { code: 'ENOSPC', path: text, article: { body: text } }),
    ),
    words.map((text) => new AggregateError([new Error(text)], text)),
    words.map((text) => ({ token: text })),
  );
  fc.assert(
    fc.property(thrown, (error) => {
      log().error('articles.save', error);
      const text = readFileSync(path, 'utf8');
      expect(text).not.toMatch(/Hagel|潮水/);
      rmSync(path);
    }),
    { numRuns: 300 },
  );
});

it('keeps to its bounds however much goes wrong', () => {
  const many = log();
  for (let i = 0; i < 3000; i++) many.info('x'.repeat(10_000));
  const sizes = [path, `${path}.1`].map((file) => readFileSync(file).length);
  for (const size of sizes) expect(size).toBeLessThan(520 * 1024);
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
