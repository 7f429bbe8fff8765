import type { Article } from '../../shared/article/article';
import type { Saved } from '../../shared/article/library';
import { fail, type Failure, type Result } from '../../shared/lib/result';

/** What the window may say about the disk. `at` is the instant at which the bytes were on it, ISO 8601. */
export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  /** `since` is the instant of the newest words on the disk. */
  | { kind: 'failed'; failure: Failure; since: string };

const UNREADABLE: Failure = {
  code: 'unexpected',
  happened: 'Galley cannot read the newest words from the editor.',
  safe: 'What was saved before is on the disk, and the words are still in this window.',
  next: 'Undo the last change, or copy the text to another place.',
};

/** After a key, in ms. The last is counted from the first unsaved key, so that long typing is saved too. */
const QUIET_MS = 300;
const SAYS_SAVING_AFTER_MS = 400;
const LONGEST_WAIT_MS = 800;
const RETRY_MS = 10_000;

export interface AutosaveParts {
  /** The article as it stands now. */
  current(): Article;
  save(article: Article): Promise<Result<Saved>>;
  onState(state: SaveState): void;
  /** Told after each save with what is on the disk, and before the state says so: a change told now is not saved. */
  onSaved?(article: Article, saved: Saved): void;
}

/** Gets one article's changes to the disk, and alone knows whether they are there. */
export class Autosave {
  #revision = 0;
  #savedRevision = 0;
  #firstUnsavedAt = 0;
  #savedAt: string;
  #running: Promise<void> | null = null;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #sayTimer: ReturnType<typeof setTimeout> | undefined;
  #hasFailed = false;
  /** When she changed what had been saved whole; "Saved" stands no longer than a moment after it. */
  #dirtySince = 0;
  #hasSaidSaving = false;

  constructor(
    private readonly parts: AutosaveParts,
    savedAt: string,
  ) {
    this.#savedAt = savedAt;
  }

  get isDirty(): boolean {
    return this.#revision !== this.#savedRevision;
  }

  /** She changed something: it will be saved soon, and the caller does not wait. */
  changed(): void {
    const now = performance.now();
    if (!this.isDirty) {
      this.#firstUnsavedAt = now;
      this.#dirtySince = now;
      this.#sayTimer = setTimeout(() => this.#saySaving(), SAYS_SAVING_AFTER_MS);
    }
    this.#revision += 1;
    // On a busy machine her keys come through before a timer does.
    if (now - this.#dirtySince >= SAYS_SAVING_AFTER_MS) this.#saySaving();
    if (this.#hasFailed) return;
    const wait = Math.min(QUIET_MS, this.#firstUnsavedAt + LONGEST_WAIT_MS - now);
    this.#saveIn(Math.max(0, wait));
  }

  /** Saves until all of it is on the disk; answers false when it could not be. */
  async flush(): Promise<boolean> {
    do {
      await (this.#running ?? this.#save());
    } while (this.isDirty && !this.#hasFailed);
    return !this.isDirty;
  }

  /** Tries again after a failure, at once. */
  retry(): Promise<boolean> {
    this.#hasFailed = false;
    return this.flush();
  }

  /** Ends the timers; for an article that is left, after a flush. */
  stop(): void {
    clearTimeout(this.#saveTimer);
    clearTimeout(this.#sayTimer);
  }

  /** An article that cannot even be read from the window must not leave "Saved" standing. */
  #take(): Article | null {
    try {
      return this.parts.current();
    } catch {
      return null;
    }
  }

  #saySaving(): void {
    if (!this.isDirty || this.#hasFailed || this.#hasSaidSaving) return;
    this.#hasSaidSaving = true;
    this.parts.onState({ kind: 'saving' });
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.flush(), ms);
  }

  #save(): Promise<void> {
    if (!this.isDirty) return Promise.resolve();
    clearTimeout(this.#saveTimer);
    this.#running = this.#saveOnce().finally(() => (this.#running = null));
    return this.#running;
  }

  async #saveOnce(): Promise<void> {
    const revision = this.#revision;
    const article = this.#take();
    const saved = article === null ? fail(UNREADABLE) : await this.parts.save(article);
    if (article === null || !saved.ok) {
      this.#hasFailed = true;
      this.#hasSaidSaving = false;
      const failure = saved.ok ? UNREADABLE : saved.failure;
      this.parts.onState({ kind: 'failed', failure, since: this.#savedAt });
      clearTimeout(this.#saveTimer);
      this.#saveTimer = setTimeout(() => void this.retry(), RETRY_MS);
      return;
    }
    this.#hasFailed = false;
    this.#savedRevision = revision;
    this.#savedAt = saved.value.savedAt;
    this.#firstUnsavedAt = performance.now();
    this.parts.onSaved?.(article, saved.value);
    if (this.isDirty) return;
    clearTimeout(this.#sayTimer);
    this.#hasSaidSaving = false;
    this.parts.onState({ kind: 'saved', at: this.#savedAt });
  }
}
