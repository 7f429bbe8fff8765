import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import type { DamagedFile } from '../../shared/article/library';
import { fail, ok, type Failure, type Result } from '../../shared/lib/result';
import type { Indexing, LibraryFacets, LibraryPage } from '../../shared/library/libraryPage';
import type { LibraryQuery } from '../../shared/library/libraryQuery';
import { diskFailure } from '../store';
import { Answers } from './Answers';
import type { Database, Values } from './Database';
import type { FileMark, Look } from './Entry';
import { EntryWriter } from './EntryWriter';
import { isArticleFile, lookAt } from './lookAt';
import { checkDatabase, openDatabase, removeDatabase } from './openDatabase';

/** An article that is being written changes every second; it is taken in at a pause, at the latest after so long, or when somebody asks. */
const PAUSE_MS = 2000;
const LATEST_MS = 10_000;
/** How long a question may have to wait for the reading of files. */
const SLICE_MS = 30;
/** Articles a transaction: the first are to be seen at once, and large ones are quicker. */
const FIRST_BATCH = 100;
const LARGEST_BATCH = 1000;
/** As many changed files are taken in before a question is answered; more are read in the background. */
const AT_ONCE = 50;
const TRY_AGAIN_MS = 5000;
const CHECK_AFTER_MS = 30_000;
/** Fewer files are read in no time. */
const WORTH_TELLING = 200;

export interface KeeperParts {
  /** `<data>/library/articles`. */
  folder: string;
  /** Of the database. */
  path: string;
  /** Something that was answered may be answered otherwise now. */
  tell(indexing: Indexing): void;
  log(event: string, error: unknown): void;
}

/**
 * Keeps the database in step with the folder, and answers from it. It runs in a thread of its own, since it reads files
 * and writes the database synchronously. Whatever is wrong with the database, it is made anew from the files.
 */
export class CatalogueKeeper {
  private database: Database;
  private answers: Answers;
  private writer: EntryWriter;
  private readonly changed = new Map<string, { since: number }>();
  /** Something was taken in of which nobody has been told. */
  private isUntold = false;
  private soon: NodeJS.Timeout | null = null;
  private again: NodeJS.Timeout | null = null;
  private checking: NodeJS.Timeout | null = null;
  /** Names still to be looked at, the next one last. */
  private queue: string[] = [];
  private known = new Map<string, FileMark>();
  private progress: Indexing = null;
  /** The reading that is going on. */
  private reading: object | null = null;
  private trouble: Failure | null = null;
  private rebuilds = 0;
  private path: string;

  constructor(private readonly parts: KeeperParts) {
    this.path = parts.path;
    const opened = this.open();
    this.database = opened.database;
    this.answers = opened.answers;
    this.writer = opened.writer;
  }

  get indexing(): Indexing {
    return this.progress;
  }

  find(query: LibraryQuery, from: number, count: number): Result<LibraryPage> {
    return this.answer((answers) => answers.find(query, from, count));
  }

  facets(): Result<LibraryFacets> {
    return this.answer((answers) => answers.facets());
  }

  damaged(): Result<DamagedFile[]> {
    return this.answer((answers) => answers.damaged());
  }

  /** A file may have changed: it is looked at soon. */
  look(name: string): void {
    if (!isArticleFile(name)) return;
    if (!this.changed.has(name)) this.changed.set(name, { since: Date.now() });
    const oldest = this.changed.values().next().value?.since ?? Date.now();
    if (this.soon !== null) clearTimeout(this.soon);
    const wait = Math.max(0, Math.min(PAUSE_MS, oldest + LATEST_MS - Date.now()));
    this.soon = setTimeout(() => this.tellChanges(), wait);
  }

  /** Looks at every file whose name, size or time of change is not what it was. Resolves when all are taken in. */
  async readFolder(): Promise<void> {
    let names: string[];
    try {
      names = readdirSync(this.parts.folder).filter(isArticleFile);
      this.trouble = null;
    } catch (error) {
      this.trouble = diskFailure(error, 'Nothing in the library has changed.');
      this.again ??= setTimeout(() => {
        this.again = null;
        void this.readFolder();
      }, TRY_AGAIN_MS);
      return;
    }
    if (this.progress !== null) this.parts.tell(this.progress);
    try {
      this.known = this.marks();
      const there = new Set(names);
      for (const name of this.known.keys()) if (!there.has(name)) names.push(name);
      // The names begin with the time of making: the newest articles are read first.
      this.queue = names.sort();
      await this.readQueue();
    } catch (error) {
      await this.startAnew(error);
    }
  }

  close(): void {
    for (const timer of [this.soon, this.again, this.checking]) if (timer !== null) clearTimeout(timer);
    this.queue = [];
    this.database.close();
  }

  private open(): { database: Database; answers: Answers; writer: EntryWriter } {
    let opened: ReturnType<typeof openDatabase>;
    try {
      opened = openDatabase(this.path);
    } catch (error) {
      // Where nothing can be written, the articles can still be found.
      this.parts.log('catalogue elsewhere', error);
      this.path = elsewhere();
      opened = openDatabase(this.path);
    }
    const { database, isNew } = opened;
    if (isNew) this.progress = { done: 0, total: 0 };
    return {
      database,
      answers: new Answers(database, this.parts.folder, (name) => this.doubt(name)),
      writer: new EntryWriter(database),
    };
  }

  private answer<Value>(ask: (answers: Answers) => Value): Result<Value> {
    if (this.trouble !== null && this.marksCount() === 0) {
      void this.readFolder();
      return fail(this.trouble);
    }
    this.takeIn();
    try {
      return ok(ask(this.answers));
    } catch (error) {
      void this.startAnew(error);
      return ok(ask(this.answers));
    }
  }

  /** A hit without the words: somebody has just written the file, or else the database is not what was written. */
  private doubt(name: string): void {
    const mark = this.database.first<FileMark & Values>(
      'SELECT size, modified FROM articles WHERE name = ?',
      [name],
    );
    if (mark === null || lookAt(this.parts.folder, name, mark) !== null) this.look(name);
    else throw new Error('The catalogue found an article by words that it does not hold.');
  }

  private marksCount(): number {
    try {
      return this.database.first<{ count: number }>('SELECT count(*) AS count FROM articles')?.count ?? 0;
    } catch {
      return 1;
    }
  }

  /** A question may have taken the change in; who asked it is not all who must hear of it. */
  private tellChanges(): void {
    this.takeIn();
    if (!this.isUntold) return;
    this.isUntold = false;
    this.parts.tell(this.progress);
  }

  /** Takes in the files that changed. */
  private takeIn(): void {
    if (this.changed.size === 0) return;
    const names = [...this.changed.keys()];
    if (names.length > AT_ONCE) {
      this.changed.clear();
      void this.readFolder();
      return;
    }
    try {
      const looks = names.map((name) => lookAt(this.parts.folder, name, undefined));
      this.inTransaction(() => {
        for (const look of looks) if (look !== null) this.writer.write(look);
      });
      this.changed.clear();
      this.isUntold = true;
    } catch (error) {
      void this.startAnew(error);
    }
  }

  private async readQueue(): Promise<void> {
    if (this.reading !== null) return;
    const reading = (this.reading = {});
    const isNew = this.progress !== null;
    let read = 0;
    let done = 0;
    let size = FIRST_BATCH;
    while (this.queue.length > 0) {
      const before = this.queue.length;
      const looks = await this.lookAtNext(size);
      await this.writeAll(looks);
      if (this.reading !== reading) return;
      done += before - this.queue.length;
      read += looks.length;
      if (isNew || read > WORTH_TELLING) this.progress = { done, total: done + this.queue.length };
      if (looks.length > 0) this.parts.tell(this.progress);
      size = Math.min(LARGEST_BATCH, size * 2);
    }
    this.reading = null;
    this.rebuilds = 0;
    this.known.clear();
    this.checkLater();
    if (this.progress === null && read === 0) return;
    this.progress = null;
    this.parts.tell(null);
  }

  private async lookAtNext(size: number): Promise<Look[]> {
    const looks: Look[] = [];
    let began = performance.now();
    while (looks.length < size && this.queue.length > 0) {
      const name = this.queue.pop() ?? '';
      const look = lookAt(this.parts.folder, name, this.known.get(name));
      if (look !== null) looks.push(look);
      if (performance.now() - began > SLICE_MS) {
        await breathe();
        began = performance.now();
      }
    }
    return looks;
  }

  /** In the order of their places, for FTS5 writes a piece of its index whenever the next is not a later one. */
  private async writeAll(looks: Look[]): Promise<void> {
    const changed = (look: Look) => (look.kind === 'article' ? look.entry.summary.changedAt : '');
    looks.sort((a, b) => (changed(a) < changed(b) ? -1 : 1));
    const { database } = this;
    let at = 0;
    database.script('BEGIN');
    while (at < looks.length) {
      const began = performance.now();
      while (at < looks.length && performance.now() - began < SLICE_MS) {
        const look = looks[at++];
        if (look) this.writer.write(look);
      }
      this.answers.forget();
      await breathe();
      if (database !== this.database) return;
    }
    database.script('COMMIT');
  }

  /** What is damaged where nobody looks would leave articles out of every answer. Done when nobody waits: it reads all. */
  private checkLater(): void {
    if (this.checking !== null) clearTimeout(this.checking);
    this.checking = setTimeout(() => {
      try {
        checkDatabase(this.database);
      } catch (error) {
        void this.startAnew(error);
      }
    }, CHECK_AFTER_MS);
  }

  private inTransaction(write: () => void): void {
    const isOwn = !this.database.isWriting;
    if (isOwn) this.database.script('BEGIN');
    write();
    if (isOwn) this.database.script('COMMIT');
    this.answers.forget();
  }

  private marks(): Map<string, FileMark> {
    const rows = this.database.all<{ name: string } & FileMark>(
      'SELECT name, size, modified FROM articles UNION ALL SELECT name, size, modified FROM damaged',
    );
    return new Map(rows.map(({ name, size, modified }) => [name, { size, modified }]));
  }

  /** The database holds nothing that the files do not: it goes, and is made from them. */
  private async startAnew(error: unknown): Promise<void> {
    this.parts.log('catalogue rebuilt', error);
    this.rebuilds += 1;
    this.reading = null;
    this.queue = [];
    try {
      this.database.close();
    } catch {
      // It is thrown away in any case.
    }
    removeDatabase(this.path);
    // The room that is left on a full disk is for her words.
    if (String(error).includes('full')) this.path = elsewhere();
    Object.assign(this, this.open());
    this.parts.tell(this.progress);
    if (this.rebuilds > 1) await pause(TRY_AGAIN_MS * this.rebuilds);
    await this.readFolder();
  }
}

function elsewhere(): string {
  return join(tmpdir(), `galley-catalogue-${process.pid}.sqlite`);
}
