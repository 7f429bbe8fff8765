import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { errno } from '../store';

const LARGEST = 512 * 1024;

/**
 * `<data>/logs/galley.log`, one line an event, the last two files kept. It holds what Galley did and which
 * error it met, never a word of an article: an error's own message can quote the text it fell over.
 */
export class Log {
  constructor(
    private readonly path: string,
    private readonly now: () => string,
  ) {}

  info(event: string): void {
    this.append('info', event);
  }

  error(event: string, error: unknown): void {
    this.append('error', `${event}: ${withoutMessage(error)}`);
  }

  private append(level: string, event: string): void {
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      this.rotate();
      appendFileSync(this.path, `${this.now()} ${level} ${event}\n`);
    } catch {
      // A log that cannot be written must not stop her writing.
    }
  }

  private rotate(): void {
    const size = statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > LARGEST) renameSync(this.path, `${this.path}.1`);
  }
}

function withoutMessage(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, errno(error), ...places.map((line) => line.trim())].filter(Boolean).join(' | ');
}
