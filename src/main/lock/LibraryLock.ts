import { readFileSync, rmSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { errno } from '../store';
import { createLockFile } from './createLockFile';
import { readRecord, writeRecord, type LockRecord } from './lockRecord';
import { isSameBeginning, processBegan } from './processBegan';
import { refusedWrite } from './refusedWrite';

/** Who would hold the lock: this process, on this computer. */
export type Self = Pick<LockRecord, 'pid' | 'began' | 'computer' | 'user'>;

/** `left` is the lock of a Galley that did not end cleanly. */
export interface Ours {
  kind: 'ours';
  left: LockRecord | null;
}

export type Taken =
  | Ours
  | { kind: 'held'; by: LockRecord }
  /** There is nowhere to put a lock now; it is tried again before the first write. */
  | { kind: 'unwritable'; error: unknown };

interface LockParts {
  /** `<data>/galley.lock` */
  path: string;
  self: Self;
  now(): string;
  newToken(): string;
}

const SIGN_EVERY_MS = 15_000;
/** Milliseconds for another Galley to finish its lock, where the system cannot write one in a single step. */
const UNFINISHED_MS = 1000;

/**
 * One Galley a data folder. A lock whose process is dead is taken over at once; that of another computer is left
 * alone. No clock is trusted in that. Nothing is written to the library unless `check` passes.
 */
export class LibraryLock {
  private record: LockRecord;
  private isReleased = false;

  constructor(private readonly parts: LockParts) {
    const now = parts.now();
    this.record = { ...parts.self, token: parts.newToken(), since: now, lastSign: now, signs: 0 };
  }

  async take(): Promise<Taken> {
    try {
      return await this.takeOrThrow(null);
    } catch (error) {
      return { kind: 'unwritable', error };
    }
  }

  /** Takes the lock from a Galley that is surely gone, though its process cannot be asked. */
  async takeFrom(holder: LockRecord): Promise<Taken> {
    try {
      await this.putAside(holder.token);
      return await this.takeOrThrow(holder);
    } catch (error) {
      return { kind: 'unwritable', error };
    }
  }

  /** Rejects, with words for her, when a write could go over another Galley's: the lock is not ours any more. */
  async check(): Promise<void> {
    if (this.isReleased) throw refusedWrite(null);
    if (readRecord((await this.read()) ?? '')?.token === this.record.token) return;
    // The folder may have come back without the lock, or the other Galley has closed.
    const taken = await this.takeOrThrow(null);
    if (taken.kind === 'held') throw refusedWrite(taken.by);
  }

  /** Gives signs of life until the process ends, whoever has the lock by then. */
  keepSigning(): void {
    // One that cannot be given now is made up for by the next.
    setInterval(() => void this.sign().catch(() => undefined), SIGN_EVERY_MS).unref();
  }

  /** Gives a sign of life, if the lock is still ours. */
  async sign(): Promise<void> {
    // One handle for both: a lock that is put aside meanwhile is another file then, and the new one is not written over.
    const file = await unlessGone(open(this.parts.path, 'r+'));
    if (file === null) return;
    try {
      const found = readRecord(await file.readFile('utf8'));
      if (this.isReleased || found?.token !== this.record.token) return;
      this.record = { ...found, lastSign: this.parts.now(), signs: found.signs + 1 };
      await file.write(writeRecord(this.record), 0);
    } finally {
      await file.close();
    }
  }

  /** At a clean end; from then on nothing is written. Synchronous, for the process is about to be gone. */
  release(): void {
    this.isReleased = true;
    try {
      const found = readRecord(readFileSync(this.parts.path, 'utf8'));
      if (found?.token === this.record.token) rmSync(this.parts.path);
    } catch {
      // A lock that stays behind is found to be nobody's at the next start.
    }
  }

  isHere(holder: LockRecord): boolean {
    return holder.computer === this.parts.self.computer;
  }

  /** Whether the same person has Galley open on this computer already. */
  isHers(holder: LockRecord): boolean {
    return this.isHere(holder) && holder.user === this.parts.self.user;
  }

  /** 'unknown' of another computer, and where the system does not tell when a process began. */
  lifeOf(holder: LockRecord): 'alive' | 'gone' | 'unknown' {
    if (!this.isHere(holder)) return 'unknown';
    const began = processBegan(holder.pid);
    if (began === null) return 'gone';
    if (began === '' || holder.began === '') return 'unknown';
    return isSameBeginning(began, holder.began) ? 'alive' : 'gone';
  }

  private async takeOrThrow(before: LockRecord | null): Promise<Ours | { kind: 'held'; by: LockRecord }> {
    let left = before;
    for (;;) {
      if (await createLockFile(this.parts.path, writeRecord(this.record), this.parts.newToken())) {
        return { kind: 'ours', left };
      }
      const text = await this.readFinished();
      if (text === null) continue;
      const found = readRecord(text);
      if (found?.token === this.record.token) return { kind: 'ours', left };
      if (found !== null && this.lifeOf(found) !== 'gone') return { kind: 'held', by: found };
      left = found ?? left;
      await this.putAside(found?.token);
    }
  }

  private async read(): Promise<string | null> {
    return unlessGone(readFile(this.parts.path, 'utf8'));
  }

  /** Waits a moment for a lock that is no whole record: its Galley may be about to finish it. */
  private async readFinished(): Promise<string | null> {
    let text = await this.read();
    for (let waited = 0; text !== null && readRecord(text) === null && waited < UNFINISHED_MS; waited += 50) {
      await pause(50);
      text = await this.read();
    }
    return text;
  }

  /** Removes the lock with this token, and no other that has come into its place meanwhile. */
  private async putAside(token: string | undefined): Promise<void> {
    const aside = `${this.parts.path}.${this.parts.newToken()}`;
    try {
      await rename(this.parts.path, aside);
    } catch (error) {
      if (errno(error) === 'ENOENT') return;
      throw error;
    }
    const text = await readFile(aside, 'utf8');
    if (readRecord(text)?.token !== token) await createLockFile(this.parts.path, text, this.parts.newToken());
    await rm(aside, { force: true });
  }
}

/** Null where there is no such file. */
async function unlessGone<Value>(found: Promise<Value>): Promise<Value | null> {
  try {
    return await found;
  } catch (error) {
    if (errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR') return null;
    throw error;
  }
}
