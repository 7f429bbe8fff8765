import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type HouseStyle, NO_HOUSE_STYLE } from '../../shared/checks/houseStyle';
import { type English, FIRST_LIBRARY_WORDS, type LibraryWords } from '../../shared/checks/libraryWords';
import { storedWordsSchema } from '../../shared/checks/libraryWordsSchema';
import { realDisk, SettingsFile } from '../store';
import { checkHandlers, MOST_WORDS_BYTES } from './handlers';
import { HouseStyleFile } from './HouseStyleFile';

let data: string;
let library: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'galley-checks-'));
  library = join(data, 'library');
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

function desk(
  open: (path: string) => Promise<string> = () => Promise.resolve(''),
  systemEnglish: English = 'en-US',
) {
  const told: HouseStyle[] = [];
  const houseStyle = new HouseStyleFile({
    path: join(library, 'house-style.txt'),
    disk: realDisk,
    changed: (style) => told.push(style),
    log: () => undefined,
  });
  const words = new SettingsFile({
    path: join(library, 'words.json'),
    schema: storedWordsSchema,
    fallback: { words: [] },
    isHers: true,
    mostBytes: MOST_WORDS_BYTES,
    disk: realDisk,
    log: () => undefined,
  });
  return { told, houseStyle, handlers: checkHandlers({ words, systemEnglish, houseStyle, open }) };
}

it('begins a house style that rules nothing yet, once, and opens it', async () => {
  const opened: string[] = [];
  const { handlers } = desk((path) => Promise.resolve(opened.push(path) > 0 ? '' : 'no'));
  expect(await handlers['checks.openHouseStyle'](undefined)).toMatchObject({ ok: true });
  expect(await handlers['checks.start'](undefined)).toMatchObject({ value: { style: NO_HOUSE_STYLE } });
  const path = join(library, 'house-style.txt');
  expect(readFileSync(path, 'utf8')).toContain('# utilise -> use');
  writeFileSync(path, 'lamp -> light');
  expect(await handlers['checks.openHouseStyle'](undefined)).toMatchObject({ ok: true });
  expect(readFileSync(path, 'utf8')).toBe('lamp -> light');
  expect(opened).toEqual([path, path]);
});

it('says where the file is when no program opens it', async () => {
  const { handlers } = desk(() => Promise.resolve('no program'));
  const answer = await handlers['checks.openHouseStyle'](undefined);
  expect(answer).toMatchObject({ ok: false, failure: { next: expect.stringContaining('house-style.txt') } });
});

it('tells what another program writes into it, and what is no UTF-8', async () => {
  const { handlers, houseStyle, told } = desk();
  await handlers['checks.openHouseStyle'](undefined);
  await houseStyle.read();
  houseStyle.watch();
  writeFileSync(houseStyle.path, 'lamp -> light');
  await vi.waitFor(() => expect(told).toMatchObject([{ rules: [{ term: 'lamp' }] }]), 10_000);
  writeFileSync(houseStyle.path, Buffer.from('\ufefflamp -> light', 'utf16le'));
  await vi.waitFor(
    () => expect(told[1]?.problems).toEqual([{ line: 1, what: expect.stringContaining('UTF-8') }]),
    10_000,
  );
});

it('keeps the words of the library, and what was kept while there is no folder is told', async () => {
  const first = desk().handlers;
  expect(await first['checks.start'](undefined)).toMatchObject({ value: { library: FIRST_LIBRARY_WORDS } });
  const kept = { english: 'en-GB' as const, words: ['Hagel'] };
  expect(await first['checks.keepWords'](kept)).toMatchObject({
    ok: false,
    failure: { code: 'unreachable' },
  });
  await first['checks.openHouseStyle'](undefined);
  expect(await first['checks.keepWords'](kept)).toMatchObject({ ok: true });
  expect(await desk().handlers['checks.start'](undefined)).toMatchObject({ value: { library: kept } });
});

it('chooses no English with a word that is added, and stays with the one that she chose', async () => {
  mkdirSync(library, { recursive: true });
  const on = async (system: English, kept?: LibraryWords) => {
    const { handlers } = desk(undefined, system);
    if (kept !== undefined) await handlers['checks.keepWords'](kept);
    const started = await handlers['checks.start'](undefined);
    return started.ok ? started.value.library : null;
  };
  expect(await on('en-GB', { english: 'en-GB', words: ['Hagel'] })).toEqual({
    english: 'en-GB',
    words: ['Hagel'],
  });
  expect(await on('en-US')).toEqual({ english: 'en-US', words: ['Hagel'] });
  expect(await on('en-US', { english: 'en-GB', words: ['Hagel'] })).toMatchObject({ english: 'en-GB' });
  expect(await on('en-US', { english: 'en-US', words: ['Hagel'] })).toMatchObject({ english: 'en-US' });
  expect(await on('en-GB')).toMatchObject({ english: 'en-US' });
});

it.each([
  [
    'a million words',
    JSON.stringify({ english: 'en-GB', words: Array.from({ length: 1_000_000 }, () => 'Hagel') }),
  ],
  ['50 MB', JSON.stringify({ english: 'en-GB', words: ['x'.repeat(50_000_000)] })],
  ['a wrong shape', '{"english":"en-GB","words":{"Hagel":true}}'],
  ['a list', '["Hagel"]'],
  ['half of it', '{"english":"en-GB","words":["Hag'],
])('leaves words.json as it is with %s in it, says so, and keeps nothing in its place', async (_, text) => {
  mkdirSync(library, { recursive: true });
  const path = join(library, 'words.json');
  writeFileSync(path, text);
  const { handlers } = desk();
  expect(await handlers['checks.start'](undefined)).toMatchObject({
    value: { library: FIRST_LIBRARY_WORDS, problem: { safe: expect.stringContaining('left as it is') } },
  });
  const kept = await handlers['checks.keepWords']({ english: 'en-US', words: ['Oduya'] });
  expect(kept).toMatchObject({ ok: false });
  expect(readFileSync(path, 'utf8') === text).toBe(true);
  expect(readdirSync(library)).toEqual(['words.json']);
});

it('reads nothing of a house style that is longer than memory, and says so', async () => {
  const { handlers, houseStyle } = desk();
  mkdirSync(library, { recursive: true });
  writeFileSync(houseStyle.path, 'lamp -> light');
  truncateSync(houseStyle.path, 5_000_000_000);
  expect(await handlers['checks.start'](undefined)).toMatchObject({
    value: { style: { rules: [], problems: [{ what: expect.stringContaining('4 MB') }] }, problem: null },
  });
});
