import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';

/** Bytes, of each of the two files. */
const LARGEST = 512 * 1024;
const LONGEST_LINE = 4096;

/**
 * `<data>/logs/galley.log`, one line an event, the last two files kept. It holds what Galley did and which
 * error it met, never a word of an article: an error's own message can quote the text it fell over.
 */
export class Log {
  constructor(
    readonly path: string,
    private readonly now: () => string,
  ) {}

  /** `event` is in our own words. */
  info(event: string): void {
    this.append('info', event);
  }

  error(event: string, error: unknown): void {
    this.append('error', `${event}: ${withoutWords(error)}`);
  }

  private append(level: string, event: string): void {
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      this.rotate();
      appendFileSync(this.path, `${this.now()} ${level} ${event}`.slice(0, LONGEST_LINE) + '\n');
    } catch {
      // A log that cannot be written must not stop her writing.
    }
  }

  private rotate(): void {
    const size = statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > LARGEST) renameSync(this.path, `${this.path}.1`);
  }
}

/** Kind, code and places of an error. Whoever throws may put anything into these too, so only what looks like them passes. */
function withoutWords(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message } = error;
  const code = 'code' in error ? error.code : '';
  const isPlain = (word: unknown): word is string => typeof word === 'string' && /^[A-Z]\w{1,40}$/.test(word);
  return [name, code]
    .filter(isPlain)
    .concat(placesOf(error.stack ?? '', message))
    .join(' | ');
}

/** The frames of a stack. Its head repeats the message, which may have lines that look like frames. */
function placesOf(stack: string, message: string): string[] {
  const head = stack.indexOf(message);
  const frames = head === -1 ? stack : stack.slice(head + message.length);
  return frames
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
    .map((line) => line.trim().replaceAll(homedir(), '~'));
}
