import { createHash } from 'node:crypto';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../shared/article/article';
import { ok } from '../../shared/lib/result';
import { type ConflictCopy, conflictMark, readConflictName } from '../../shared/library/conflictCopy';
import type { AdoptedCopy } from '../../shared/library/recovered';
import { copyOf } from '../../shared/translations/copyOf';
import { parseArticleFile, readArticleFile, summarise, type ArticleRepository } from '../articles';
import { makeFolder, patiently, syncFolder, type Disk } from '../store';
import { idOfBytes } from './idOfBytes';

interface Surroundings {
  /** `<data>/library/articles` */
  folder: string;
  /** `<data>/library/conflicts`: the copies as they came, byte for byte. */
  asideFolder: string;
  articles: Pick<ArticleRepository, 'put'>;
  disk: Disk;
  /** Told of a copy that could not be adopted now; it stays where it is. */
  log(event: string, error: unknown): void;
}

/** Milliseconds for a sync service to finish what it writes. */
const SETTLE_MS = 500;

/**
 * What sync services leave beside an article when two computers changed it: both versions are kept. The copy becomes
 * an article of its own and its file is put aside; the same bytes are never adopted twice.
 */
export class ConflictCopies {
  private running: Promise<AdoptedCopy[]> = Promise.resolve([]);

  constructor(private readonly around: Surroundings) {}

  /** Adopts what is there now, once what was begun before has ended. */
  adopt(): Promise<AdoptedCopy[]> {
    return (this.running = this.running.then(() => this.adoptAll()));
  }

  /** Adopts what comes from now on. Answers with the end of it. */
  watch(onAdopted: (copies: AdoptedCopy[]) => void): () => void {
    let timer: NodeJS.Timeout | undefined;
    try {
      const watcher = watch(this.around.folder, { persistent: false }, (_event, name) => {
        if (name === null || readConflictName(name) === null) return;
        clearTimeout(timer);
        timer = setTimeout(
          () => void this.adopt().then((copies) => copies.length > 0 && onAdopted(copies)),
          SETTLE_MS,
        );
      });
      // A folder that goes away ends the watch; the next start looks again.
      watcher.on('error', () => watcher.close());
      return () => watcher.close();
    } catch (error) {
      this.around.log('conflict copies not watched for', error);
      return () => undefined;
    }
  }

  private async adoptAll(): Promise<AdoptedCopy[]> {
    const adopted: AdoptedCopy[] = [];
    const { folder, disk } = this.around;
    // So that there is something to watch afterwards, also at the very first start.
    await makeFolder(folder, disk).catch(() => undefined);
    const names = await disk.readdir(folder).catch(() => []);
    for (const name of names) {
      const conflict = readConflictName(name);
      if (conflict === null) continue;
      try {
        const copy = await this.adoptOne(name, conflict);
        if (copy !== null) adopted.push(copy);
      } catch (error) {
        this.around.log('conflict copy left where it is', error);
      }
    }
    return adopted;
  }

  /** Null where there is nothing to tell: no words that differ, known already, or not to be read, which the library shows. */
  private async adoptOne(name: string, conflict: ConflictCopy): Promise<AdoptedCopy | null> {
    const { folder, asideFolder, articles, disk } = this.around;
    const path = join(folder, name);
    const bytes = await disk.readFile(path);
    const read = parseArticleFile(path, bytes, conflict.articleId);
    if (!read.ok) return null;
    const hash = hashOf(bytes);
    const mark = hash.toString('hex').slice(0, 16);
    const original = await readArticleFile(join(folder, `${conflict.articleId}.json`), disk);
    const isSame = original?.ok && isDeepStrictEqual(words(original.value), words(read.value));
    const known = await disk.readdir(asideFolder).catch(() => []);
    let copy: Article | null = null;
    if (!isSame && !known.some((aside) => aside.startsWith(mark))) {
      const id = idOfBytes(read.value.changedAt, hash);
      const headline = read.value.headline + conflictMark(conflict, read.value.language);
      // After a crash between the two steps it is there already, and may have been worked on.
      const kept = await articles.put(id, async (before) =>
        ok(before ?? copyOf(read.value, { id, headline })),
      );
      if (!kept.ok) throw new Error(kept.failure.code);
      copy = kept.value;
    }
    await makeFolder(asideFolder, disk);
    const aside = join(asideFolder, `${mark}-${name}`);
    await patiently(() => disk.rename(path, aside), disk);
    if (!hashOf(await disk.readFile(aside)).equals(hash)) {
      // The sync service has gone on writing: what it has now is adopted the next time.
      await disk.rename(aside, path);
      throw new Error('written while it was read');
    }
    await syncFolder(asideFolder, disk);
    await syncFolder(folder, disk);
    return copy && { original: original?.ok ? summarise(original.value) : null, copy: summarise(copy) };
  }
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** An article without the time of its last change, which says nothing of its words. */
function words({ changedAt: _, ...rest }: Article): Omit<Article, 'changedAt'> {
  return rest;
}
