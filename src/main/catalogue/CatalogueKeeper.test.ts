import { mkdtempSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Article, newArticle } from '../../shared/article/article';
import { EVERY_ARTICLE, type LibraryQuery } from '../../shared/library/libraryQuery';
import { CatalogueKeeper } from './CatalogueKeeper';
import { value } from '../../shared/lib/testing/value';

let data: string;
let folder: string;
let path: string;
let open: CatalogueKeeper[] = [];

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'galley-catalogue-'));
  folder = join(data, 'articles');
  path = join(data, 'catalogue.sqlite');
  mkdirSync(folder);
});
afterEach(() => {
  for (const keeper of open) keeper.close();
  open = [];
  rmSync(data, { recursive: true, force: true });
});

const idOf = (at: number) => `01890000-0000-7000-8000-${String(at).padStart(12, '0')}`;

function put(at: number, changes: Partial<Article> = {}): Article {
  const now = new Date(Date.UTC(2026, 10, 1, 12, at)).toISOString();
  const article = { ...newArticle(idOf(at), now, 'en'), headline: `Lamp ${at}`, ...changes };
  writeFileSync(join(folder, `${article.id}.json`), JSON.stringify(article));
  return article;
}

/** A keeper as after a start; the one before it is closed. */
async function start(log: (...said: unknown[]) => void = () => undefined): Promise<CatalogueKeeper> {
  for (const keeper of open) keeper.close();
  const keeper = new CatalogueKeeper({ folder, path, tell: () => undefined, log });
  open = [keeper];
  await keeper.readFolder();
  return keeper;
}

function headlines(keeper: CatalogueKeeper, query: Partial<LibraryQuery> = {}): string[] {
  return value(keeper.find({ ...EVERY_ARTICLE, ...query }, 0, 100)).rows.map(({ headline }) => headline);
}

describe('the catalogue', () => {
  it('knows the translations of an article, also of one that is not there', async () => {
    put(1, { language: 'zh-Hans', translationOf: idOf(9) });
    put(2, { language: 'zh-Hant', translationOf: idOf(9), binnedAt: '2026-11-09T12:00:00.000Z' });
    put(3, { translationOf: idOf(1) });
    const keeper = await start();
    expect(value(keeper.translations(idOf(9)))).toEqual([idOf(1), idOf(2)]);
    put(1, { language: 'zh-Hans' });
    keeper.look(`${idOf(1)}.json`);
    expect(value(keeper.translations(idOf(9)))).toEqual([idOf(2)]);
  });

  it('lists, sorts, filters and searches', async () => {
    put(1, { headline: 'Low water', section: 'Harbour', tags: ['sea', 'Sea'] });
    put(2, { headline: 'High water', section: 'Harbour', status: 'ready' });
    put(3, { headline: '潮水上涨', language: 'zh-Hans' });
    put(4, { headline: 'Salt and water', binnedAt: '2026-11-09T12:00:00.000Z', section: 'Trade' });
    const keeper = await start();
    expect(headlines(keeper)).toEqual(['潮水上涨', 'High water', 'Low water']);
    expect(headlines(keeper, { search: 'wat' })).toEqual(['High water', 'Low water']);
    expect(headlines(keeper, { search: '水上' })).toEqual(['潮水上涨']);
    expect(headlines(keeper, { search: 'water', inBin: true })).toEqual(['Salt and water']);
    expect(headlines(keeper, { sections: ['Harbour'], statuses: ['ready'] })).toEqual(['High water']);
    expect(headlines(keeper, { tags: ['Sea'] })).toEqual(['Low water']);
    expect(headlines(keeper, { sort: 'headline', descending: false })).toEqual([
      'High water',
      'Low water',
      '潮水上涨',
    ]);
    expect(value(keeper.find(EVERY_ARTICLE, 1, 1))).toMatchObject({
      total: 3,
      from: 1,
      rows: [{ id: idOf(2) }],
    });
    expect(value(keeper.facets())).toEqual({
      sections: [{ value: 'Harbour', count: 2 }],
      tags: [
        { value: 'Sea', count: 1 },
        { value: 'sea', count: 1 },
      ],
      outlets: [],
    });
    expect(keeper.indexing).toBeNull();
  });

  it('knows a change at once when it is asked, and by itself soon', async () => {
    const keeper = await start();
    const made = put(1);
    keeper.look(`${made.id}.json`);
    expect(headlines(keeper)).toEqual(['Lamp 1']);
    put(1, { headline: 'Renamed', tags: ['sea'], changedAt: '2026-11-02T12:00:00.000Z' });
    keeper.look(`${made.id}.json`);
    expect(headlines(keeper)).toEqual(['Renamed']);
    expect(headlines(keeper, { search: 'lamp' })).toEqual([]);
    rmSync(join(folder, `${made.id}.json`));
    keeper.look(`${made.id}.json`);
    expect(headlines(keeper)).toEqual([]);
    expect(value(keeper.facets()).tags).toEqual([]);
  });

  it('shows articles of one second in the order of their changes, in whatever order it hears of them', async () => {
    const keeper = await start();
    const of = (at: number, changedAt: string) => keeper.look(`${put(at, { changedAt }).id}.json`);
    of(1, '2026-11-02T12:00:00.900Z');
    expect(headlines(keeper)).toEqual(['Lamp 1']);
    of(2, '2026-11-02T12:00:00.100Z');
    expect(headlines(keeper)).toEqual(['Lamp 1', 'Lamp 2']);
    expect(headlines(keeper, { descending: false })).toEqual(['Lamp 2', 'Lamp 1']);
  });

  it('lists an article with a NUL in its words, and the others with it', async () => {
    put(1, { headline: 'Low\0 water', section: 'Har\0bour', tags: ['s\0ea'] });
    put(2);
    const keeper = await start();
    expect(headlines(keeper)).toEqual(['Lamp 2', 'Low water']);
    expect(value(keeper.facets())).toMatchObject({
      sections: [{ value: 'Harbour' }],
      tags: [{ value: 'sea' }],
    });
  });

  it('lists an article with half of a character in its words, and the others with it', async () => {
    const half = 'the eleven lamps go out \ud83d along the quay';
    put(1, { headline: half, section: half, tags: [half] });
    put(2);
    const logged: unknown[] = [];
    const keeper = await start((...said) => logged.push(said));
    const shown = half.replace('\ud83d', '\ufffd');
    expect(headlines(keeper)).toEqual(['Lamp 2', shown]);
    expect(value(keeper.facets())).toMatchObject({ sections: [{ value: shown }], tags: [{ value: shown }] });
    expect(logged).toEqual([]);
  });

  it('tells of a change also when a question has taken it in before', async () => {
    vi.useFakeTimers();
    const told: unknown[] = [];
    const keeper = new CatalogueKeeper({
      folder,
      path,
      tell: (indexing) => told.push(indexing),
      log: () => undefined,
    });
    open = [keeper];
    keeper.look(`${put(1).id}.json`);
    value(keeper.damaged());
    expect(told).toEqual([]);
    vi.advanceTimersByTime(2000);
    expect(told).toHaveLength(1);
    vi.useRealTimers();
  });

  it('finds what changed while Galley was closed, and reads nothing else again', async () => {
    for (let at = 1; at <= 5; at += 1) put(at);
    await start();
    put(2, { headline: 'Changed outside' });
    rmSync(join(folder, `${idOf(3)}.json`));
    put(9);
    // Not looked at, for neither its size nor its time tells that it changed.
    const { mtime } = statSync(join(folder, `${idOf(4)}.json`));
    put(4, { headline: 'Lump 4' });
    utimesSync(join(folder, `${idOf(4)}.json`), mtime, mtime);
    const found = headlines(await start());
    expect(found.slice(0, 2)).toEqual(['Lamp 9', 'Lamp 5']);
    expect(found.slice(3)).toEqual(['Changed outside', 'Lamp 1']);
  });

  it('lists the damaged, and lets go of them when they are whole', async () => {
    put(1);
    writeFileSync(join(folder, `${idOf(2)}.json`), '{"half');
    const keeper = await start();
    expect(headlines(keeper)).toEqual(['Lamp 1']);
    expect(value(keeper.damaged())).toMatchObject([
      { fileName: `${idOf(2)}.json`, path: join(folder, `${idOf(2)}.json`), failure: { code: 'damaged' } },
    ]);
    put(2);
    keeper.look(`${idOf(2)}.json`);
    expect(value(keeper.damaged())).toEqual([]);
    expect(headlines(keeper)).toEqual(['Lamp 2', 'Lamp 1']);
  });

  it('gives articles of one second a place each', async () => {
    for (let at = 1; at <= 30; at += 1) put(at, { changedAt: '2026-11-01T12:00:00.000Z' });
    const keeper = await start();
    expect(new Set(headlines(keeper)).size).toBe(30);
    put(31, { changedAt: '2026-11-01T12:00:00.500Z' });
    keeper.look(`${idOf(31)}.json`);
    expect(headlines(keeper)).toHaveLength(31);
  });
});

describe('a large library', () => {
  const ARTICLES = 700;
  const logged = vi.fn();

  beforeEach(() => {
    logged.mockClear();
    for (let at = 1; at <= ARTICLES; at += 1) put(at);
  });

  function keeperWith(startReader: () => Worker): CatalogueKeeper {
    const keeper = new CatalogueKeeper({ folder, path, startReader, tell: () => undefined, log: logged });
    open.push(keeper);
    return keeper;
  }
  const thatRuns = (script: string) => () =>
    new Worker(`const { parentPort } = require('node:worker_threads'); ${script}`, { eval: true });
  const total = (keeper: CatalogueKeeper) => value(keeper.find(EVERY_ARTICLE, 0, 1)).total;

  it.each([
    ['ends', `parentPort.once('message', () => process.exit());`],
    ['fails', `parentPort.once('message', () => { throw new Error('No'); });`],
    ['ends at once', ''],
  ])('is read by the keeper itself when its reader %s', async (_how, script) => {
    const keeper = keeperWith(thatRuns(script));
    await keeper.readFolder();
    expect(total(keeper)).toBe(ARTICLES);
    expect(keeper.indexing).toBeNull();
  });

  it('takes in what its reader finds, and ends it', async () => {
    const ended = vi.fn();
    const keeper = keeperWith(() => {
      const reader = thatRuns(`parentPort.on('message', (files) =>
        parentPort.postMessage(files.map(({ name }) => ({ kind: 'gone', name }))))`)();
      return reader.on('exit', ended);
    });
    await keeper.readFolder();
    // The keeper reads the first hundred itself.
    expect(total(keeper)).toBe(100);
    await vi.waitFor(() => expect(ended).toHaveBeenCalled());
  });

  it('does without a file that vanishes after it was listed', async () => {
    const keeper = keeperWith(() => {
      for (const at of [1, ARTICLES]) rmSync(join(folder, `${idOf(at)}.json`));
      return thatRuns('')();
    });
    await keeper.readFolder();
    expect(total(keeper)).toBe(ARTICLES - 2);
    expect(value(keeper.damaged())).toEqual([]);
  });

  it('may be closed amid the reading, and is read on at the next start', async () => {
    const keeper = keeperWith(thatRuns(`parentPort.on('message', () => undefined)`));
    const reading = keeper.readFolder();
    await vi.waitFor(() => expect(total(keeper)).toBeGreaterThan(0), { interval: 1 });
    keeper.close();
    open = [];
    await reading;
    expect(logged).not.toHaveBeenCalled();
    expect(total(await start())).toBe(ARTICLES);
  });
});

describe('a database that is not what it should be', () => {
  const ARTICLES = 40;

  async function spoilt(spoil: (bytes: Buffer) => Buffer): Promise<string[]> {
    for (let at = 1; at <= ARTICLES; at += 1) put(at);
    await start();
    for (const keeper of open) keeper.close();
    open = [];
    writeFileSync(path, spoil(readFileSync(path)));
    return headlines(await start(), { search: 'lamp' });
  }

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['zeroed', (bytes) => Buffer.alloc(bytes.length)],
    ['of another kind', () => Buffer.from('A letter to the editor. '.repeat(999))],
    ['cut in half', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['cut to a page', (bytes) => bytes.subarray(0, 4096)],
    ['of an older version', (bytes) => Buffer.from(bytes).fill(0, 60, 64)],
    ['garbled', (bytes) => Buffer.from(bytes).fill(0xa5, 4096)],
  ])('is made anew: %s', async (_kind, spoil) => {
    expect(await spoilt(spoil)).toHaveLength(ARTICLES);
  });

  it('may have any page garbled or any bit flipped, and the articles are found', async () => {
    for (let at = 1; at <= ARTICLES; at += 1) put(at);
    await start();
    for (const keeper of open) keeper.close();
    open = [];
    const whole = readFileSync(path);
    const everything = Array.from({ length: ARTICLES }, (_, at) => `Lamp ${ARTICLES - at}`);
    expect(whole.length).toBeGreaterThan(10 * 4096);
    for (let at = 0; at < whole.length; at += 512) {
      const spoilt = Buffer.from(whole);
      if (at % 4096 === 0) spoilt.fill(0x5a, at, at + 4096);
      else spoilt.writeUInt8(spoilt.readUInt8(at) ^ 0x10, at);
      writeFileSync(path, spoilt);
      const keeper = await start();
      // What is found out while a question is answered is mended in the background.
      await vi.waitFor(() => {
        expect([at, headlines(keeper)]).toEqual([at, everything]);
        expect([at, headlines(keeper, { search: 'lamp' })]).toEqual([at, everything]);
      });
    }
  });

  it('does not mind the lock of a Galley that was killed', async () => {
    put(1);
    await start();
    for (const keeper of open) keeper.close();
    open = [];
    mkdirSync(`${path}.lock`);
    expect(headlines(await start())).toEqual(['Lamp 1']);
  });

  it('stands elsewhere when it cannot be written where it belongs', async () => {
    put(1);
    path = join(folder, `${idOf(1)}.json`, 'catalogue.sqlite');
    expect(headlines(await start())).toEqual(['Lamp 1']);
  });
});
