import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FileArticleRepository } from '../../src/main/articles/FileArticleRepository';
import { Recorder, Revisions } from '../../src/main/revisions';
import { realDisk } from '../../src/main/store/Disk';
import type { ThreadCatalogue } from '../../src/main/catalogue/ThreadCatalogue';
import { INPUT_SCHEMAS } from '../../src/shared/ipc/inputs';
import { median } from '../statistics';
import { value } from './openCatalogue';
import { idOf } from './writeLibrary';

const SAVES = 40;
const SAVES_FOR_BYTES = 20;
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

interface Writing {
  /** Answers with the ms of a whole save. */
  save(): Promise<number>;
  close(): Promise<void>;
  /** Bytes of the article now. */
  size(): number;
}

/**
 * Writing in one article of each library, saved every second: in turns for the time, one library after the other for the
 * bytes, which the system counts for the whole process.
 */
export async function timeSaves(libraries: readonly Library[]): Promise<Saves[]> {
  const writings = await Promise.all(libraries.map(begin));
  const times = writings.map(() => [] as number[]);
  for (let round = 0; round < SAVES; round += 1) {
    for (const [at, writing] of writings.entries()) times[at]?.push(await writing.save());
    await pause(EVERY_MS);
  }
  await pause(REST_MS);
  const bytes: number[] = [];
  for (const writing of writings) bytes.push(await bytesOf(writing));
  return writings.map((writing, at) => ({
    time: median(times[at] ?? []),
    bytes: bytes[at] ?? Number.NaN,
    size: writing.size(),
  }));
}

async function bytesOf(writing: Writing): Promise<number> {
  const before = writtenSoFar();
  for (let at = 0; at < SAVES_FOR_BYTES; at += 1) {
    await writing.save();
    await pause(EVERY_MS);
  }
  await writing.close();
  await pause(REST_MS);
  return (writtenSoFar() - before) / SAVES_FOR_BYTES;
}

async function begin({ dataFolder, catalogue }: Library): Promise<Writing> {
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
  let saves = 0;
  return {
    async save() {
      saves += 1;
      article = { ...article, standfirst: `${article.standfirst} again ${saves}` };
      const began = performance.now();
      const { article: valid } = INPUT_SCHEMAS['articles.save'].parse({ article });
      value(await articles.save(valid));
      return performance.now() - began;
    },
    close: () => recorder.close(),
    size: () => Buffer.byteLength(JSON.stringify(article)),
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
