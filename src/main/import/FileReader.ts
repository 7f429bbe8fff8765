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

/**
 * Reads files of others, each in a thread of its own: one that was made to fill the memory or to take forever takes its
 * thread with it, and nothing else.
 */
export class FileReader {
  private end: ((failure: Failure) => void) | null = null;

  constructor(private readonly parts: FileReaderParts) {}

  /** Rejects never. Of two at a time the second is read after the first. */
  async read(work: ImportWork): Promise<Result<ReadText>> {
    const { name, bytes } = work;
    if (isTooLarge(name, bytes.length)) return fail(refusedFile('too-large', name));
    const { thread: script, log, patienceMs = 60_000, memoryMb = 1536 } = this.parts;
    const thread = new Worker(script, {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    try {
      return await new Promise<Result<ReadText>>((answer) => {
        const impatient = setTimeout(() => answer(fail(refusedFile('too-long', name))), patienceMs);
        this.end = (failure) => answer(fail(failure));
        thread.on('message', (read: ReadFile) => {
          clearTimeout(impatient);
          answer(read.ok ? ok(read.text) : fail(refusedFile(read.fault, name)));
        });
        thread.on('error', (error) => {
          log('import', error);
          answer(fail(refusedFile('harmful', name)));
        });
        thread.on('exit', () => {
          clearTimeout(impatient);
          answer(fail(refusedFile('harmful', name)));
        });
      });
    } finally {
      this.end = null;
      await thread.terminate();
    }
  }

  /** The file in hand is left. */
  stop(): void {
    this.end?.(refusedFile('stopped', ''));
  }
}
