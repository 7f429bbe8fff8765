import { type LexicalEditor, type NodeKey } from 'lexical';
import type { Finding } from '../../../../shared/checks/finding';
import { checkThread } from '../../../checks';
import { $allWords } from '../../textLines';
import type { CheckedWords } from './checkedWords';
import { $keysAt } from './wordsKeys';

/** She pauses: the words she typed last are looked at. */
const PAUSE_MS = 400;
/** Blocks that are read at a time, when all of the text is new. */
const SLICE = 60;

/** What becomes of the words that are read. */
interface Reading {
  isOn(): boolean;
  /** The words of a node that are to be judged. */
  $newsAt(key: NodeKey): CheckedWords[];
  /** What was found in words that were asked for. */
  $take(asked: CheckedWords, findings: Finding[]): void;
  /** All that was new has been read. */
  read(): void;
  /** And judged. */
  judged(): void;
}

/** Reads what is new in the text, after a pause and a slice at a time, and has it judged in the other thread. */
export class FindingReader {
  private readonly pending = new Set<Promise<void>>();
  private readonly changed = new Set<NodeKey>();
  private queue: NodeKey[] = [];
  private isAllNew = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private idle = 0;
  /** What was asked in an earlier round is answered for nothing. */
  private round = 0;

  constructor(
    private readonly editor: LexicalEditor,
    private readonly reading: Reading,
  ) {}

  /** Reads the whole text. */
  begin(): void {
    this.round += 1;
    this.readAll();
    this.lookSoon();
  }

  end(): void {
    this.round += 1;
    clearTimeout(this.timer);
    cancelIdleCallback(this.idle);
    this.queue = [];
  }

  /** A node is to be read at the next look. */
  note(key: NodeKey): void {
    this.changed.add(key);
  }

  /** All of them are. */
  readAll(): void {
    this.isAllNew = true;
  }

  lookSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), PAUSE_MS);
  }

  /** Reads at once what is new, and resolves once it is judged. */
  async settle(): Promise<void> {
    if (this.timer !== undefined) {
      clearTimeout(this.timer);
      this.look();
    }
    while (this.queue.length > 0) this.readSlice();
    await Promise.all(this.pending);
  }

  private look(): void {
    this.timer = undefined;
    if (!this.reading.isOn()) return;
    if (this.editor.isComposing()) {
      this.lookSoon();
      return;
    }
    this.editor.read(() => {
      if (this.isAllNew) this.queue = [...new Set($allWords().map(({ key }) => key))];
      else for (const key of this.changed) this.queue.push(...$keysAt(key));
    });
    this.isAllNew = false;
    this.changed.clear();
    this.readSlice();
  }

  private readSlice(): void {
    cancelIdleCallback(this.idle);
    const keys = new Set(this.queue.splice(0, SLICE));
    const news = this.editor.read(() => [...keys].flatMap((key) => this.reading.$newsAt(key)));
    if (news.length > 0) this.send(news);
    if (this.queue.length > 0) this.idle = requestIdleCallback(() => this.readSlice());
    else this.reading.read();
  }

  private send(news: readonly CheckedWords[]): void {
    const asked = this.round;
    const checking = checkThread
      .check(news.map(({ judged, isEnglish }) => ({ text: judged, isEnglish })))
      .then((findings) => {
        if (asked !== this.round || findings === null) return;
        this.editor.read(() => news.forEach((words, at) => this.reading.$take(words, findings[at] ?? [])));
      })
      .finally(() => {
        this.pending.delete(checking);
        if (this.pending.size === 0 && this.queue.length === 0) this.reading.judged();
      });
    this.pending.add(checking);
  }
}
