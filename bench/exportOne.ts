import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileArticleRepository } from '../src/main/articles/FileArticleRepository';
import { exportHandlers, exportSettingsSchema } from '../src/main/export/handlers';
import { realDisk, SettingsFile } from '../src/main/store';
import type { Result } from '../src/shared/lib/result';
import { idOf, writeLibrary } from './library/writeLibrary';
import { shippedSite } from './shippedSite';
import { against, type Row } from './Row';
import { median } from './statistics';

const LARGE = 10_000;
const SMALL = 100;
const ROUNDS = 60;

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.happened);
  return result.value;
}

/** One article that was just changed, exported as a file from a large library and from a small one, in turns. */
export async function benchExportOne(root: string): Promise<Row[]> {
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-export-one-'));
  try {
    const exporters = [await open(root, folder, SMALL), await open(root, folder, LARGE)];
    const times = exporters.map(() => [] as number[]);
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [at, exportOne] of exporters.entries()) {
        const time = await exportOne(round);
        if (round > 0) times[at]?.push(time);
      }
    }
    const [small = NaN, large = NaN] = times.map(median);
    return [against('export-one-article', 'ms', large, `of ${SMALL} articles, not ${LARGE}`, small, 1.5)];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** A library of so many articles; the function changes one of them and answers with how many ms its export takes. */
async function open(
  root: string,
  within: string,
  count: number,
): Promise<(round: number) => Promise<number>> {
  const folder = join(within, String(count));
  const articlesFolder = writeLibrary(folder, count, () => 'english');
  const site = await shippedSite(root);
  const now = () => new Date().toISOString();
  const articles = new FileArticleRepository({
    ...{ folder: articlesFolder, disk: realDisk, now, newId: () => idOf(count), followers: [] },
  });
  const nobody = () => Promise.reject(new Error('Nobody asks for this'));
  const handlers = exportHandlers({
    ...{ articles, disk: realDisk, copy: nobody, chooseFolder: nobody },
    sites: { writtenFor: () => Promise.resolve(site) },
    settings: new SettingsFile({
      ...{ path: join(folder, 'export.json'), schema: exportSettingsSchema, fallback: { folder } },
      ...{ disk: realDisk, log: () => undefined },
    }),
    holdings: nobody,
    now,
    idsOf: nobody,
    firstFolder: () => folder,
    showInFolder: () => undefined,
    chooseFile: ({ path }) => Promise.resolve(path),
    run: { each: nobody } as never,
    media: { read: () => Promise.resolve(null), facts: nobody },
  });
  return async (round) => {
    const articleId = idOf(Math.floor(count / 2));
    value(await articles.change(articleId, () => ({ tags: [`tag ${round}`] })));
    const began = performance.now();
    value(await handlers['export.saveFile']({ articleId, format: 'web-page', fileName: `one-${round}` }));
    return performance.now() - began;
  };
}
