import { readdirSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import type { Failure } from '../../shared/lib/result';
import type { Indexing } from '../../shared/library/libraryPage';
import { diskFailure } from '../store';
import type { FileMark, Look } from './Entry';
import { isArticleFile, lookAtAll } from './lookAt';
import { ThreadReader } from './ThreadReader';

/** Articles a transaction: the first are to be seen at once, and large ones are quicker. */
const FIRST_BATCH = 100;
const LARGEST_BATCH = 1000;
const TRY_AGAIN_MS = 5000;
/** Fewer files are read in no time. */
const WORTH_TELLING = 200;
/** New files from which on a thread of their own pays. */
const WORTH_A_THREAD = 500;

export interface ReadingParts {
  folder: string;
  /** Starts a thread that reads files; without it, this thread reads them all. */
  startReader?: (() => Worker) | undefined;
  /** How the files were at the last look, by name. */
  known(): Map<string, FileMark>;
  write(looks: Look[]): Promise<void>;
  tell(indexing: Indexing): void;
  /** The folder was out of reach a while ago. */
  readAgain(): void;
  log(event: string, error: unknown): void;
}

/** Files that are being looked at. */
interface Batch {
  count: number;
  looks: Promise<Look[]>;
}

/** Looks at the files of the folder that are not what they were, the newest first, and says how far it is. */
export class FolderReading {
  progress: Indexing = null;
  /** Why the folder cannot be read. */
  trouble: Failure | null = null;
  /** Names still to be looked at, the next one last. */
  private queue: string[] = [];
  private known = new Map<string, FileMark>();
  /** The reading that is going on. */
  private going: object | null = null;
  private reader: ThreadReader | null = null;
  private again: NodeJS.Timeout | null = null;

  constructor(private readonly parts: ReadingParts) {}

  /** Resolves with whether all was taken in by this call: one that is still at it takes in what comes meanwhile. */
  async read(): Promise<boolean> {
    const names = this.listNames();
    if (names === null) return false;
    if (this.progress !== null) this.parts.tell(this.progress);
    this.known = this.parts.known();
    const there = new Set(names);
    for (const name of this.known.keys()) if (!there.has(name)) names.push(name);
    // The names begin with the time of making: the newest articles are read first.
    this.queue = names.sort();
    return this.going === null && (await this.readQueue());
  }

  /** Whatever is being read is not wanted any more. */
  stop(): void {
    this.going = null;
    this.queue = [];
    this.closeReader();
    if (this.again !== null) clearTimeout(this.again);
    this.again = null;
  }

  private listNames(): string[] | null {
    try {
      const names = readdirSync(this.parts.folder).filter(isArticleFile);
      this.trouble = null;
      return names;
    } catch (error) {
      this.trouble = diskFailure(error, 'Nothing in the library has changed.');
      this.again ??= setTimeout(() => {
        this.again = null;
        this.parts.readAgain();
      }, TRY_AGAIN_MS);
      return null;
    }
  }

  private async readQueue(): Promise<boolean> {
    const going = (this.going = {});
    const isNew = this.progress !== null;
    if (this.queue.length - this.known.size > WORTH_A_THREAD) this.openReader();
    let read = 0;
    let done = 0;
    let size = FIRST_BATCH;
    // By this thread, while the other one starts.
    let batch = this.nextBatch(size, null);
    while (batch.count > 0 || this.queue.length > 0) {
      const looks = await batch.looks;
      if (this.going !== going) return false;
      size = Math.min(LARGEST_BATCH, size * 2);
      const following = this.nextBatch(size, this.reader);
      await this.parts.write(looks);
      if (this.going !== going) return false;
      done += batch.count;
      read += looks.length;
      const left = following.count + this.queue.length;
      if (isNew || read > WORTH_TELLING) this.progress = { done, total: done + left };
      if (looks.length > 0) this.parts.tell(this.progress);
      batch = following;
    }
    this.going = null;
    this.closeReader();
    this.known.clear();
    if (this.progress !== null || read > 0) {
      this.progress = null;
      this.parts.tell(null);
    }
    return true;
  }

  private nextBatch(size: number, reader: ThreadReader | null): Batch {
    const names = this.queue.splice(-size).reverse();
    const files = names.map((name) => ({ name, known: this.known.get(name) }));
    const looks = reader === null ? lookAtAll(this.parts.folder, files) : reader.lookAtAll(files);
    return { count: files.length, looks };
  }

  private openReader(): void {
    const thread = this.parts.startReader?.();
    if (thread) this.reader = new ThreadReader(thread, this.parts);
  }

  private closeReader(): void {
    this.reader?.close();
    this.reader = null;
  }
}
