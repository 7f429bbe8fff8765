import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileHandle } from 'node:fs/promises';
import { uuidv7 } from 'uuidv7';
import { FileArticleRepository } from '../src/main/articles/FileArticleRepository';
import { type Disk, realDisk } from '../src/main/store/Disk';
import { INPUT_SCHEMAS } from '../src/shared/ipc/inputs';
import type { Article } from '../src/shared/article/article';
import { absolute, against, type Row } from './Row';
import { median } from './statistics';
import { writeArticle } from './text';

const ARTICLE_BYTES = 14 * 1024;
const SAVES = 200;

/** An article whose file is about 14 KB. */
function articleOfSize(): Article {
  let words = 200;
  while (Buffer.byteLength(JSON.stringify(writeArticle(words))) < ARTICLE_BYTES) words += 60;
  return writeArticle(words);
}

/** The real disk, with a count of the bytes given to it. */
function countingDisk(): { disk: Disk; written: () => number } {
  let written = 0;
  const open: Disk['open'] = async (...args) => {
    const handle = await realDisk.open(...args);
    const count = (data: string | Uint8Array) => (written += Buffer.byteLength(data));
    return new Proxy(handle, {
      get(target: FileHandle, key: keyof FileHandle) {
        const member: unknown = Reflect.get(target, key);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]) => {
          if (key === 'write' || key === 'writeFile') count(given[0] as string | Uint8Array);
          return (member as (...all: unknown[]) => unknown).apply(target, given);
        };
      },
    });
  };
  return { disk: { ...realDisk, open }, written: () => written };
}

/** A whole durable save as main does it: validation, file, fsync, rename, fsync of the folder. */
export async function benchSave(root: string): Promise<Row[]> {
  // On the disk that the project is on: a system's folder for temporary files is often no disk at all.
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-save-'));
  const { disk, written } = countingDisk();
  const articles = new FileArticleRepository({
    folder: join(folder, 'articles'),
    disk,
    now: () => new Date().toISOString(),
    newId: uuidv7,
    followers: [],
  });
  const created = await articles.create('en');
  if (!created.ok) throw new Error(created.failure.happened);
  const article: Article = { ...articleOfSize(), id: created.value.id, createdAt: created.value.createdAt };
  const times: number[] = [];
  const bytesBefore = written();
  for (let at = 0; at < SAVES; at += 1) {
    const sent = { article: { ...article, standfirst: `Save ${at}` } };
    const start = performance.now();
    const { article: valid } = INPUT_SCHEMAS['articles.save'].parse(sent);
    const saved = await articles.save(valid);
    times.push(performance.now() - start);
    if (!saved.ok) throw new Error(saved.failure.happened);
  }
  const bytes = (written() - bytesBefore) / SAVES;
  await rm(folder, { recursive: true, force: true });
  const size = Buffer.byteLength(JSON.stringify(article));
  return [
    absolute('save-median', 'ms', median(times), 3),
    against('save-bytes', 'bytes', bytes, '2x the article + 4 KB', 2 * size + 4096, 1),
  ];
}
