import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EVERY_ARTICLE } from '../../src/shared/library/libraryQuery';
import { scanArticles } from '../../src/shared/library/testing/scanArticles';
import { absolute, against, type Row } from '../Row';
import { median } from '../statistics';
import { collectGarbage } from './collectGarbage';
import { mainMemory } from './mainMemory';
import { openCatalogue, value, type OpenedCatalogue } from './openCatalogue';
import { writeQueries } from './queries';
import { timeSaves } from './timeSaves';
import { watchLoop } from './watchLoop';
import { libraryArticle, type Language, writeLibrary } from './writeLibrary';

const LARGE = 50_000;
const MIDDLE = 1_000;
const SMALL = 100;
/** So many that the start of the threads, half a second, is no part of the rate. */
const REBUILT = 20_000;
const SCANNED = 1_000;
const QUERIES = 200;
const ROUNDS = 40;

const mixed = (at: number): Language => (at % 2 === 0 ? 'english' : 'chinese');

/** The library of fifty thousand articles of a thousand words, half of them Chinese, against small ones. */
export async function benchLibrary(root: string): Promise<Row[]> {
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-library-'));
  // The catalogue's thread keeps no process alive.
  const alive = setInterval(() => undefined, 1000);
  try {
    return await measure(root, folder);
  } finally {
    clearInterval(alive);
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function measure(root: string, folder: string): Promise<Row[]> {
  const open = async (name: string, count: number, languageOf: (at: number) => Language) => {
    const began = performance.now();
    writeLibrary(join(folder, name), count, languageOf);
    console.log(
      `  wrote ${count} articles (${name}) in ${((performance.now() - began) / 1000).toFixed(0)} s`,
    );
    collectGarbage();
    const stopWatching = watchLoop();
    const opened = await openCatalogue(root, join(folder, name), count);
    const stall = stopWatching();
    console.log(`  catalogued them in ${(opened.took / 1000).toFixed(1)} s`);
    return { ...opened, stall };
  };
  const rows: Row[] = [];
  /** Told at once: the whole takes many minutes, and what comes last may crash. */
  const add = (row: Row) => {
    console.log(`  ${row.name}: ${row.value} ${row.unit}, ratio ${row.ratio}, bar ${row.bar}`);
    rows.push(row);
  };

  for (const [language, bar] of [
    ['english', 500],
    ['chinese', 1000],
  ] as const) {
    const { catalogue, took } = await open(language, REBUILT, () => language);
    add(absolute(`library-rebuild-${language}`, 'ms for 1,000 articles', (took / REBUILT) * 1000, bar));
    await catalogue.close();
  }

  const small = await open('small', SMALL, mixed);
  const middle = await open('middle', MIDDLE, mixed);
  const large = await open('large', LARGE, mixed);
  add(absolute('library-rebuild-stall', 'ms', large.stall, 50));

  const screens = await inTurns([small, large], () => EVERY_ARTICLE, 60);
  add(against('library-first-screen', 'ms', screens[1]!, `${SMALL} articles`, screens[0]!, 1.5));

  const queries = writeQueries(QUERIES, MIDDLE, mixed);
  const asked = (round: number) => ({ ...EVERY_ARTICLE, search: queries[round % QUERIES]! });
  const hits = await inTurns([middle, large], asked, 20, QUERIES);
  add(against('library-hits', 'ms', hits[1]!, `${MIDDLE} articles`, hits[0]!, 5));
  add(absolute('library-hits-median', 'ms', hits[1]!, 50));

  add(absolute('library-hits-unlike-a-scan', 'of 200 queries', await unlikeScan(middle, queries), 0));

  const saves = await timeSaves([
    { dataFolder: join(folder, 'small'), catalogue: small.catalogue },
    { dataFolder: join(folder, 'large'), catalogue: large.catalogue },
  ]);
  add(against('library-save', 'ms', saves[1]!.time, `${SMALL} articles`, saves[0]!.time, 1.3));
  const { bytes, size } = saves[1]!;
  add(against('library-save-bytes', 'bytes', bytes, '2x the article + 4 KB', 2 * size + 4096, 1));
  for (const { catalogue } of [small, middle, large]) await catalogue.close();

  add(absolute('library-memory-of-main', 'MB', await mainMemory(root, join(folder, 'large')), 250));
  return rows;
}

/** Median ms of the answers of each, asked in turns with what only one of them was asked lately. */
async function inTurns(
  opened: readonly OpenedCatalogue[],
  query: (round: number) => typeof EVERY_ARTICLE,
  count: number,
  rounds = ROUNDS,
): Promise<number[]> {
  const times = opened.map(() => [] as number[]);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { catalogue }] of opened.entries()) {
      const began = performance.now();
      value(await catalogue.find(query(round), 0, count));
      times[at]?.push(performance.now() - began);
    }
  }
  return times.map(median);
}

/** In how many queries the catalogue and a plain scan of the articles do not find the same. */
async function unlikeScan({ catalogue }: OpenedCatalogue, queries: readonly string[]): Promise<number> {
  const articles = Array.from({ length: SCANNED }, (_, at) => libraryArticle(at, mixed(at)));
  let unlike = 0;
  for (const search of queries) {
    const query = { ...EVERY_ARTICLE, search };
    const wanted = scanArticles(articles, query).map(({ id }) => id);
    const pages = [value(await catalogue.find(query, 0, 500)), value(await catalogue.find(query, 500, 500))];
    const found = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
    if (found.join() !== wanted.join() || pages[0]?.total !== wanted.length) unlike += 1;
  }
  return unlike;
}
