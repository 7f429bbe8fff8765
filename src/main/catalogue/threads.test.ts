import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { build } from 'vite';
import { newArticle } from '../../shared/article/article';
import { EVERY_ARTICLE } from '../../shared/library/libraryQuery';
import { CatalogueKeeper } from './CatalogueKeeper';
import { ThreadCatalogue } from './ThreadCatalogue';
import { value } from '../../shared/lib/testing/value';

const here = import.meta.dirname;
/** Within the project, from where SQLite is found. */
const built = join(here, '../../../node_modules/.cache', `catalogue-threads-${process.pid}`);
let folder: string;
let data: string;
let catalogue: ThreadCatalogue;
const changed = vi.fn();
const logged = vi.fn();

beforeAll(async () => {
  const input = {
    catalogueThread: join(here, 'catalogueThread.ts'),
    readerThread: join(here, 'readerThread.ts'),
  };
  const rollupOptions = { input, external: ['node-sqlite3-wasm'] };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, outDir: built, target: 'node20', rollupOptions },
  });
}, 60_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'galley-threads-'));
  folder = join(data, 'articles');
  mkdirSync(folder);
  vi.clearAllMocks();
  catalogue = new ThreadCatalogue({
    ...{ folder, path: join(data, 'catalogue.sqlite'), changed, log: logged },
    thread: join(built, 'catalogueThread.js'),
  });
});
afterEach(async () => {
  await catalogue.close();
  rmSync(data, { recursive: true, force: true });
});

const idOf = (at: number) => `01890000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const fileOf = (at: number) => join(folder, `${idOf(at)}.json`);

function put(at: number, headline = `Lamp ${at} 港口`): void {
  const now = new Date(Date.UTC(2026, 10, 1, 12, at)).toISOString();
  writeFileSync(fileOf(at), JSON.stringify({ ...newArticle(idOf(at), now, 'en'), headline }));
}

const PATIENCE = { timeout: 30_000, interval: 20 };

it('finds in a large library, read by two threads, what one thread finds', { timeout: 60_000 }, async () => {
  for (let at = 1; at <= 800; at += 1) put(at);
  for (const at of [50, 650]) writeFileSync(fileOf(at), '{"half');
  writeFileSync(fileOf(300), JSON.stringify(newArticle(idOf(301), '2026-11-01T12:00:00.000Z', 'en')));
  const keeper = new CatalogueKeeper({
    ...{ folder, path: join(data, 'other.sqlite'), tell: () => undefined, log: logged },
  });
  await keeper.readFolder();
  await vi.waitFor(async () => {
    await catalogue.find(EVERY_ARTICLE, 0, 1);
    expect(value(await catalogue.indexing())).toBeNull();
  }, PATIENCE);
  for (const search of ['', 'lamp', '港口', 'lamp 65', '12']) {
    const query = { ...EVERY_ARTICLE, search };
    const wanted = value(keeper.find(query, 0, 1000));
    expect(wanted.total).toBeGreaterThan(0);
    expect(value(await catalogue.find(query, 0, 1000))).toEqual(wanted);
  }
  const damaged = value(keeper.damaged());
  expect(damaged).toHaveLength(3);
  expect(value(await catalogue.damaged())).toEqual(damaged);
  expect(logged).not.toHaveBeenCalled();
  keeper.close();
});

it('shows what other programs do in the folder', { timeout: 60_000 }, async () => {
  const shows = (...headlines: string[]) =>
    vi.waitFor(async () => {
      expect(changed).toHaveBeenCalled();
      const { rows } = value(await catalogue.find(EVERY_ARTICLE, 0, 9));
      expect(rows.map(({ headline }) => headline)).toEqual(headlines);
      changed.mockClear();
    }, PATIENCE);
  put(1);
  value(await catalogue.find(EVERY_ARTICLE, 0, 9));
  await shows('Lamp 1 港口');
  put(2, 'Added');
  await shows('Added', 'Lamp 1 港口');
  put(1, 'Changed');
  await shows('Added', 'Changed');
  rmSync(fileOf(2));
  await shows('Changed');
  renameSync(folder, join(data, 'away'));
  mkdirSync(folder);
  put(3, 'In another folder');
  await shows('In another folder');
});
