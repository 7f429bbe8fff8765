import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FileArticleRepository } from '../../src/main/articles/FileArticleRepository';
import { Recorder, Revisions } from '../../src/main/revisions';
import { realDisk } from '../../src/main/store/Disk';
import type { ThreadCatalogue } from '../../src/main/catalogue/ThreadCatalogue';
import { INPUT_SCHEMAS } from '../../src/shared/ipc/contract';
import { median } from '../statistics';
import { value } from './openCatalogue';
import { idOf } from './writeLibrary';

const SAVES = 60;
/** As the editor saves while she types. */
const EVERY_MS = 1_000;
/** Until the catalogue has taken in the last. */
const REST_MS = 3_000;

interface Library {
  dataFolder: string;
  catalogue: ThreadCatalogue;
}

interface Saves {
  /** Median ms of a whole save. */
  time: number;
  /** Of article, revisions and catalogue, a save. */
  bytes: number;
  /** Bytes of the article. */
  size: number;
}

/** A minute of writing in one article of each library, saved every second, in turns. */
export async function timeSaves(libraries: readonly Library[]): Promise<Saves[]> {
  const all: Saves[] = [];
  for (const library of libraries) all.push(await write(library));
  return all;
}

async function write({ dataFolder, catalogue }: Library): Promise<Saves> {
  const now = () => new Date().toISOString();
  const revisions = new Revisions({ folder: join(dataFolder, 'library', 'revisions'), disk: realDisk, now });
  const recorder = new Recorder({
    take: (article, reason) => revisions.take(article, reason),
    onFailure: () => undefined,
  });
  const articles = new FileArticleRepository({
    folder: join(dataFolder, 'library', 'articles'),
    disk: realDisk,
    now,
    newId: () => idOf(0),
    followers: [recorder, catalogue],
  });
  let article = value(await articles.open(idOf(7)));
  const times: number[] = [];
  const before = writtenSoFar();
  for (let at = 0; at < SAVES; at += 1) {
    article = { ...article, standfirst: `${article.standfirst} again ${at}` };
    const began = performance.now();
    const { article: valid } = INPUT_SCHEMAS['articles.save'].parse({ article });
    value(await articles.save(valid));
    times.push(performance.now() - began);
    await pause(EVERY_MS);
  }
  await recorder.close();
  await pause(REST_MS);
  return {
    time: median(times),
    bytes: (writtenSoFar() - before) / SAVES,
    size: Buffer.byteLength(JSON.stringify(article)),
  };
}

/** Bytes that this process, its threads included, has given to the system; NaN where the system does not count them. */
function writtenSoFar(): number {
  try {
    return Number(/wchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
  } catch {
    return Number.NaN;
  }
}
