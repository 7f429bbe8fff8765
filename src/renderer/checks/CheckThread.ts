import type { Finding } from '../../shared/checks/finding';
import { assertNever } from '../../shared/lib/assertNever';
import type { CheckedText, FromChecker, Judging, ToChecker } from './messages';

/** The part of a Worker that is used here. */
export interface Thread {
  postMessage(message: ToChecker): void;
  addEventListener(type: 'message', listener: (event: { data: FromChecker }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}

/** The checks' thread as the window sees it; it is started with the first text. What it never answers is answered with nothing. */
export class CheckThread {
  private thread: Thread | null = null;
  private by: Judging | null = null;
  private lastId = 0;
  private readonly checks = new Map<number, (findings: Finding[][] | null) => void>();
  private readonly questions = new Map<number, (suggestions: string[]) => void>();

  constructor(
    private readonly start: () => Thread,
    /** `thread`: nothing is checked; `dictionary`: only the house style is. */
    private readonly onTrouble: (missing: 'thread' | 'dictionary') => void,
  ) {}

  judge(by: Judging): void {
    this.by = by;
    this.thread?.postMessage({ kind: 'judge', by });
  }

  /** The findings of each text, or null where nothing can be checked. */
  check(texts: readonly CheckedText[]): Promise<Finding[][] | null> {
    const id = this.nextId();
    return new Promise((resolve) => {
      this.checks.set(id, resolve);
      this.send({ kind: 'check', id, texts });
    });
  }

  /** The likeliest first; null where none came in time. */
  suggest(word: string, milliseconds: number): Promise<string[] | null> {
    const id = this.nextId();
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), milliseconds);
      this.questions.set(id, (suggestions) => {
        clearTimeout(timer);
        resolve(suggestions);
      });
      this.send({ kind: 'suggest', id, word });
    });
  }

  private nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  private send(message: ToChecker): void {
    if (this.thread === null) {
      this.thread = this.start();
      this.thread.addEventListener('message', ({ data }) => this.hear(data));
      this.thread.addEventListener('error', () => this.giveUp());
      if (this.by !== null) this.thread.postMessage({ kind: 'judge', by: this.by });
    }
    this.thread.postMessage(message);
  }

  private hear(message: FromChecker): void {
    switch (message.kind) {
      case 'checked':
        this.checks.get(message.id)?.(message.findings);
        this.checks.delete(message.id);
        return;
      case 'suggested':
        this.questions.get(message.id)?.(message.suggestions);
        this.questions.delete(message.id);
        return;
      case 'noDictionary':
        this.onTrouble('dictionary');
        return;
      default:
        assertNever(message);
    }
  }

  private giveUp(): void {
    this.onTrouble('thread');
    for (const answer of this.checks.values()) answer(null);
    for (const answer of this.questions.values()) answer([]);
    this.checks.clear();
    this.questions.clear();
  }
}
