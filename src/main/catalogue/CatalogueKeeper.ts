import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { DamagedFile } from '../../shared/article/library';
import { fail, ok, type Result } from '../../shared/lib/result';
import type { Indexing, LibraryFacets, LibraryPage } from '../../shared/library/libraryPage';
import type { LibraryQuery } from '../../shared/library/libraryQuery';
import { Answers } from './Answers';
import { ChangedFiles } from './ChangedFiles';
import type { Database, Values } from './Database';
import type { FileMark } from './Entry';
import { EntryWriter } from './EntryWriter';
import { FolderReading } from './FolderReading';
import { isArticleFile, lookAt } from './lookAt';
import { checkDatabase, openDatabase, removeDatabase } from './openDatabase';

/** As many changed files are taken in before a question is answered; more are read in the background. */
const AT_ONCE = 50;
const REBUILD_AGAIN_MS = 5000;
const CHECK_AFTER_MS = 30_000;

export interface KeeperParts {
  /** `<data>/library/articles`. */
  folder: string;
  /** Of the database. */
  path: string;
  /** Starts a thread that reads files while this one writes. */
  startReader?: () => Worker;
  /** Something that was answered may be answered otherwise now. */
  tell(indexing: Indexing): void;
  log(event: string, error: unknown): void;
}

/**
 * Keeps the database in step with the folder, and answers from it. It runs in a thread of its own, since it writes the
 * database synchronously. Whatever is wrong with the database, it is made anew from the files.
 */
export class CatalogueKeeper {
  private database: Database;
  private answers: Answers;
  private writer: EntryWriter;
  private readonly reading: FolderReading;
  private readonly changed = new ChangedFiles(() => this.tellChanges());
  /** Something was taken in of which nobody has been told. */
  private isUntold = false;
  private checking: NodeJS.Timeout | null = null;
  private rebuilds = 0;
  private isClosed = false;
  private path: string;

  constructor(private readonly parts: KeeperParts) {
    this.path = parts.path;
    this.reading = new FolderReading({
      ...parts,
      known: () => this.marks(),
      write: (looks) => this.writer.writeAll(looks, () => this.answers.forget()),
      readAgain: () => void this.readFolder(),
    });
    const opened = this.open();
    this.database = opened.database;
    this.answers = opened.answers;
    this.writer = opened.writer;
  }

  get indexing(): Indexing {
    return this.reading.progress;
  }

  find(query: LibraryQuery, from: number, count: number): Result<LibraryPage> {
    return this.answer((answers) => answers.find(query, from, count));
  }

  facets(): Result<LibraryFacets> {
    return this.answer((answers) => answers.facets());
  }

  translations(of: string): Result<string[]> {
    return this.answer((answers) => answers.translations(of));
  }

  damaged(): Result<DamagedFile[]> {
    return this.answer((answers) => answers.damaged());
  }

  /** A file may have changed: it is looked at soon. */
  look(name: string): void {
    if (isArticleFile(name)) this.changed.add(name);
  }

  /** Looks at every file whose name, size or time of change is not what it was. Resolves when all are taken in. */
  async readFolder(): Promise<void> {
    try {
      if (!(await this.reading.read())) return;
      this.rebuilds = 0;
      this.checkLater();
    } catch (error) {
      await this.startAnew(error);
    }
  }

  close(): void {
    this.isClosed = true;
    if (this.checking !== null) clearTimeout(this.checking);
    this.changed.stop();
    this.reading.stop();
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
    if (isNew) this.reading.progress = { done: 0, total: 0 };
    return {
      database,
      answers: new Answers(database, this.parts.folder, (name) => this.doubt(name)),
      writer: new EntryWriter(database),
    };
  }

  private answer<Value>(ask: (answers: Answers) => Value): Result<Value> {
    if (this.reading.trouble !== null && this.marksCount() === 0) {
      void this.readFolder();
      return fail(this.reading.trouble);
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
    const known = this.database.first<FileMark & Values>(
      'SELECT size, modified FROM articles WHERE name = ?',
      [name],
    );
    if (known === null || lookAt(this.parts.folder, { name, known }) !== null) this.look(name);
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
    this.parts.tell(this.indexing);
  }

  /** Takes in the files that changed. */
  private takeIn(): void {
    const { names } = this.changed;
    if (names.length === 0) return;
    if (names.length > AT_ONCE) {
      this.changed.clear();
      void this.readFolder();
      return;
    }
    try {
      const looks = names.map((name) => lookAt(this.parts.folder, { name, known: undefined }));
      this.writer.write(looks.filter((look) => look !== null));
      this.answers.forget();
      this.changed.clear();
      this.isUntold = true;
    } catch (error) {
      void this.startAnew(error);
    }
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

  private marks(): Map<string, FileMark> {
    const rows = this.database.all<{ name: string } & FileMark>(
      'SELECT name, size, modified FROM articles UNION ALL SELECT name, size, modified FROM damaged',
    );
    return new Map(rows.map(({ name, size, modified }) => [name, { size, modified }]));
  }

  /** The database holds nothing that the files do not: it goes, and is made from them. */
  private async startAnew(error: unknown): Promise<void> {
    if (this.isClosed) return;
    this.parts.log('catalogue rebuilt', error);
    this.rebuilds += 1;
    this.reading.stop();
    try {
      this.database.close();
    } catch {
      // It is thrown away in any case.
    }
    removeDatabase(this.path);
    // The room that is left on a full disk is for her words.
    if (String(error).includes('full')) this.path = elsewhere();
    Object.assign(this, this.open());
    this.parts.tell(this.indexing);
    if (this.rebuilds > 1) await pause(REBUILD_AGAIN_MS * this.rebuilds);
    await this.readFolder();
  }
}

function elsewhere(): string {
  return join(tmpdir(), `galley-catalogue-${process.pid}.sqlite`);
}
