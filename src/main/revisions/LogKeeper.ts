import { join } from 'node:path';
import { thin } from '../../shared/history/thin';
import type { Disk } from '../store';
import type { Part } from './articleParts';
import { ChangedLogError, LogFile } from './LogFile';
import { writeLine } from './logLine';
import { contentKey, logHead, partSums, type ReadLog, readLog, type RevisionEntry } from './readLog';

/** What has to be known of a log to go on with it. */
export interface Ending {
  /** Of the newest revision; 0 before the first. */
  number: number;
  /** What the newest revision holds, or null. */
  content: string | null;
  /** Checksums of the parts that the log has. */
  sums: Set<string>;
  /** Bytes of the file. */
  size: number;
  gap: string;
  /** Revisions written since it was read. */
  grown: number;
}

export interface NewRevision {
  entry: RevisionEntry;
  parts: readonly Part[];
}

/** Endings kept in memory, of the articles written last. */
const AT_MOST = 8;
const READ_AGAIN_AFTER = 64;
/** Fewer revisions too many are not worth writing a log anew. */
const WORTH_THINNING = 8;

/** A newer Galley wrote the log: it is not written to. */
export class NewerLogError extends Error {
  override name = 'NewerLogError';
}

/** Reads and goes on with the logs of a folder, one call at a time for each. Rejects with the system's error. */
export class LogKeeper {
  private readonly endings = new Map<string, Ending>();

  constructor(
    private readonly folder: string,
    private readonly disk: Disk,
    private readonly now: () => string,
  ) {}

  file(id: string): LogFile {
    return new LogFile(join(this.folder, `${id}.jsonl`), this.disk);
  }

  /** An empty one where there is none. */
  async read(id: string): Promise<ReadLog & { size: number }> {
    const bytes = await this.file(id).read();
    const log = readLog(bytes === null ? '' : Buffer.from(bytes).toString('utf8'), id);
    return { ...log, size: bytes?.byteLength ?? 0 };
  }

  /** Writes what `make` answers behind what is there; resolves with how many once they are on the disk. */
  async append(id: string, make: (ending: Ending) => NewRevision[]): Promise<number> {
    try {
      return await this.appendTo(await this.endingOf(id), id, make);
    } catch (error) {
      this.endings.delete(id);
      if (!(error instanceof ChangedLogError)) throw error;
      return await this.appendTo(await this.endingOf(id), id, make);
    }
  }

  /** The log is written or taken away otherwise. */
  forget(id: string): void {
    this.endings.delete(id);
  }

  private async appendTo(ending: Ending, id: string, make: (ending: Ending) => NewRevision[]) {
    const added = make(ending);
    const last = added.at(-1);
    if (last === undefined) {
      // What is kept already is kept only in the log that was read.
      await this.file(id).expectSize(ending.size);
      return 0;
    }
    const known = new Set(ending.sums);
    let text = ending.size === 0 ? logHead(id) : ending.gap;
    for (const { entry, parts } of added) {
      for (const { sum, json } of parts) if (!known.has(sum)) text += writeLine('part', json, sum);
      for (const { sum } of parts) known.add(sum);
      text += writeLine('revision', JSON.stringify(entry));
    }
    const size = await this.file(id).append(text, ending.size);
    const { number } = last.entry;
    const grown = ending.grown + added.length;
    this.remember(id, { number, content: contentKey(last.entry), sums: known, size, gap: '', grown });
    return added.length;
  }

  private async endingOf(id: string): Promise<Ending> {
    const known = this.endings.get(id);
    if (known !== undefined && known.grown < READ_AGAIN_AFTER) return known;
    const log = await this.read(id);
    if (log.isNewer) throw new NewerLogError();
    const size = await this.thinOut(id, log);
    const newest = log.revisions.at(-1);
    return {
      number: log.revisions.reduce((highest, { number }) => Math.max(highest, number), 0),
      content: newest === undefined ? null : contentKey(newest),
      sums: new Set(log.parts.keys()),
      size,
      gap: size === log.size ? log.gap : '',
      grown: 0,
    };
  }

  /** A log with damage in it is not written anew, so that its bytes stay. Answers with the size of the file. */
  private async thinOut(id: string, log: ReadLog & { size: number }): Promise<number> {
    const kept = thin(log.revisions, this.now());
    const isWorthIt = log.revisions.length - kept.length >= WORTH_THINNING;
    if (!isWorthIt || log.damagedLines > 0 || log.lost > 0) return log.size;
    const sums = new Set<string>();
    let text = logHead(id);
    for (const revision of kept) {
      for (const sum of partSums(revision)) {
        if (!sums.has(sum)) text += writeLine('part', log.parts.get(sum)!, sum);
        sums.add(sum);
      }
      text += writeLine('revision', revision.json, revision.id);
    }
    const size = await this.file(id).replace(text);
    log.parts = new Map([...log.parts].filter(([sum]) => sums.has(sum)));
    log.revisions = kept;
    return size;
  }

  private remember(id: string, ending: Ending): void {
    this.endings.delete(id);
    this.endings.set(id, ending);
    const [oldest] = this.endings.keys();
    if (this.endings.size > AT_MOST && oldest !== undefined) this.endings.delete(oldest);
  }
}
