import { Worker } from 'node:worker_threads';
import type { Article } from '../../shared/article/article';
import type { DamagedFile } from '../../shared/article/library';
import { fail, type Failure, type Result } from '../../shared/lib/result';
import type { Indexing, LibraryFacets, LibraryPage } from '../../shared/library/libraryPage';
import type { LibraryQuery } from '../../shared/library/libraryQuery';
import { type ArticleFollower, summarise } from '../articles';
import type { Catalogue } from './Catalogue';
import type { AnswerTo, CatalogueStart, FromCatalogue, Question, ToCatalogue } from './messages';

const TELL_EVERY_MS = 250;
/** A thread that dies at once, again and again, is not started for ever. */
const STARTS = 5;

interface CatalogueParts extends CatalogueStart {
  /** The built file that the thread runs. */
  thread: string;
  changed(indexing: Indexing): void;
  log(event: string, error: unknown): void;
}

/** The catalogue in a thread of its own, so that main never waits for it. */
export class ThreadCatalogue implements Catalogue, ArticleFollower {
  private thread: Worker | null = null;
  private starts = 0;
  private asked = 0;
  private readonly waiting = new Map<
    number,
    { message: ToCatalogue; answer(result: Result<unknown>): void }
  >();
  private progress: Indexing = null;
  /** What a list shows of the article that was written last: more words in its text are no news to a list. */
  private lastRow = '';
  private telling: NodeJS.Timeout | null = null;

  constructor(private readonly parts: CatalogueParts) {}

  private start(): void {
    this.starts += 1;
    const { thread: file, folder, path } = this.parts;
    const thread = new Worker(file, { workerData: { folder, path } satisfies CatalogueStart });
    this.thread = thread;
    thread.on('message', (message: FromCatalogue) => this.hear(message));
    thread.on('error', (error) => this.parts.log('catalogue', error));
    thread.on('exit', () => this.ended());
    // Galley ends when its windows have, whatever the thread is doing.
    thread.unref();
    for (const { message } of this.waiting.values()) thread.postMessage(message);
  }

  written(article: Article): void {
    this.send({ kind: 'changed', name: `${article.id}.json` });
    const { translationOf } = article;
    const row = JSON.stringify({ ...summarise(article), translationOf, changedAt: '' });
    if (row === this.lastRow) return;
    this.lastRow = row;
    this.tellSoon();
  }

  removed(id: string): void {
    this.send({ kind: 'changed', name: `${id}.json` });
    this.tellSoon();
  }

  find(query: LibraryQuery, from: number, count: number): Promise<Result<LibraryPage>> {
    return this.ask({ kind: 'find', query, from, count });
  }

  facets(): Promise<Result<LibraryFacets>> {
    return this.ask({ kind: 'facets' });
  }

  translations(of: string): Promise<Result<string[]>> {
    return this.ask({ kind: 'translations', of });
  }

  damaged(): Promise<Result<DamagedFile[]>> {
    return this.ask({ kind: 'damaged' });
  }

  indexing(): Promise<Result<Indexing>> {
    return this.ask({ kind: 'indexing' });
  }

  /** Ends the thread. What it has not written yet is in the files, and is read at its next start. */
  async close(): Promise<void> {
    this.starts = STARTS + 1;
    await this.thread?.terminate();
  }

  private ask<Asked extends Question>(question: Asked): Promise<Result<AnswerTo<Asked>>> {
    if (this.starts > STARTS) return Promise.resolve(fail(NO_CATALOGUE));
    // The window asks once it is drawn, which the thread would delay.
    if (this.starts === 0) this.start();
    const id = ++this.asked;
    const message: ToCatalogue = { kind: 'ask', id, question };
    return new Promise((resolve) => {
      // The thread answers each question with what it asks for, which TypeScript cannot follow over a message.
      const answer = (result: Result<unknown>) => resolve(result as Result<AnswerTo<Asked>>);
      this.waiting.set(id, { message, answer });
      this.send(message);
    });
  }

  /** Without a thread nothing is lost: it reads the folder when it starts, and is sent every open question. */
  private send(message: ToCatalogue): void {
    this.thread?.postMessage(message);
  }

  private hear(message: FromCatalogue): void {
    switch (message.kind) {
      case 'answer':
        this.waiting.get(message.id)?.answer(message.answer);
        this.waiting.delete(message.id);
        break;
      case 'told':
        this.progress = message.indexing;
        this.tellSoon();
        break;
      case 'log':
        this.parts.log(message.event, message.error);
        break;
    }
  }

  private tellSoon(): void {
    this.telling ??= setTimeout(() => {
      this.telling = null;
      this.parts.changed(this.progress);
    }, TELL_EVERY_MS);
  }

  private ended(): void {
    this.thread = null;
    if (this.starts <= STARTS) {
      this.start();
      return;
    }
    for (const { answer } of this.waiting.values()) answer(fail(NO_CATALOGUE));
    this.waiting.clear();
  }
}

const NO_CATALOGUE: Failure = {
  code: 'unexpected',
  happened: 'Galley’s list of the library stopped working.',
  safe: 'Every article is safe in its own file.',
  next: 'Start Galley again to see the list.',
};
