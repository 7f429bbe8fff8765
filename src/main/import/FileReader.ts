import { Worker } from 'node:worker_threads';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import { refusedFile } from './refusedFile';
import { LARGEST_TEXT } from './largestText';
import type { ReadFile } from './readFile';
import type { ReadText } from './takePictures';

/** What the thread is handed. */
export interface ImportWork {
  name: string;
  bytes: Uint8Array;
}

const MEGABYTE = 1024 * 1024;
/** A document, or a page, with many pictures. */
const LARGEST_WITH_PICTURES = 128 * MEGABYTE;

export interface FileReaderParts {
  /** Path of the thread's script. */
  thread: string;
  log(event: string, error: unknown): void;
  /** How long one file may take. */
  patienceMs?: number;
  /** What it may fill of the memory. */
  memoryMb?: number;
}

/** Whether a file is larger than any article, which can be known before it is read. */
export function isTooLarge(name: string, size: number): boolean {
  return size > (/\.(?:docx|html?)$/i.test(name) ? LARGEST_WITH_PICTURES : LARGEST_TEXT);
}

/** A thread that has nothing to read ends after this long. */
const REST_MS = 5_000;
/** Nothing of such a file is run or unpacked: its thread may read the next one too, which takes a tenth of the time. */
const PLAIN = /\.(?:md|markdown|txt)$/i;

/**
 * Reads files of others in a thread: one that was made to fill the memory or to take forever takes its thread with it, and
 * nothing else. Only after a plain text that was read well does a thread read another file.
 */
export class FileReader {
  private end: ((failure: Failure) => void) | null = null;
  private rested: { thread: Worker; timer: NodeJS.Timeout } | null = null;

  constructor(private readonly parts: FileReaderParts) {}

  /** Rejects never. */
  async read(work: ImportWork): Promise<Result<ReadText>> {
    const { name, bytes } = work;
    if (isTooLarge(name, bytes.length)) return fail(refusedFile('too-large', name));
    const rested = PLAIN.test(name) ? this.takeRested() : null;
    if (rested !== null) {
      rested.postMessage(work);
      const read = await this.answerOf(rested, work);
      // One that went down may have had enough of the files before.
      if (!read.isDown) return read.answer;
    }
    const { thread, memoryMb = 1536 } = this.parts;
    const resourceLimits = { maxOldGenerationSizeMb: memoryMb };
    return (await this.answerOf(new Worker(thread, { workerData: work, resourceLimits }), work)).answer;
  }

  /** The file in hand is left. */
  stop(): void {
    this.end?.(refusedFile('stopped', ''));
  }

  private async answerOf(
    thread: Worker,
    { name }: ImportWork,
  ): Promise<{ answer: Result<ReadText>; isDown: boolean }> {
    const { log, patienceMs = 60_000 } = this.parts;
    let isRead = false;
    let isDown = false;
    let impatient: NodeJS.Timeout | undefined;
    try {
      const answer = await new Promise<Result<ReadText>>((resolve) => {
        impatient = setTimeout(() => resolve(fail(refusedFile('too-long', name))), patienceMs);
        this.end = (failure) => resolve(fail(failure));
        const goDown = () => {
          isDown = true;
          resolve(fail(refusedFile('harmful', name)));
        };
        thread.on('message', (read: ReadFile) => {
          isRead = read.ok;
          resolve(read.ok ? ok(read.text) : fail(refusedFile(read.fault, name)));
        });
        thread.on('error', (error) => {
          log('import', error);
          goDown();
        });
        thread.on('exit', goDown);
      });
      return { answer, isDown };
    } finally {
      clearTimeout(impatient);
      this.end = null;
      forget(thread);
      if (isRead && PLAIN.test(name)) this.rest(thread);
      else await thread.terminate();
    }
  }

  private rest(thread: Worker): void {
    const before = this.takeRested();
    void before?.terminate();
    const end = () => void this.takeRested()?.terminate();
    thread.on('error', end);
    thread.unref();
    this.rested = { thread, timer: setTimeout(end, REST_MS).unref() };
  }

  private takeRested(): Worker | null {
    const { rested } = this;
    this.rested = null;
    if (rested === null) return null;
    clearTimeout(rested.timer);
    forget(rested.thread);
    rested.thread.ref();
    return rested.thread;
  }
}

/** Those of its own it needs to hear of messages at all. */
function forget(thread: Worker): void {
  for (const name of ['message', 'error', 'exit']) thread.removeAllListeners(name);
}
