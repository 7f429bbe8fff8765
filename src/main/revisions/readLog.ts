import { z } from 'zod';
import { REVISION_REASONS } from '../../shared/history/revision';
import { type LogLine, readLine, SUM_LENGTH, writeLine } from './logLine';

/** The newest form of a log. */
const VERSION = 1;
/** Put behind a line that a crash cut off, when the log goes on after it: nothing was lost with it. */
const CUT_OFF = '#cut off\n';

/** The start of a damaged line that held no revision. */
const NO_REVISION = /^.{0,40}"(part|log)":/;

const headSchema = z.object({ version: z.number().int(), article: z.string() });
const sums = z.string().refine((text) => text.length % SUM_LENGTH === 0);
const revisionSchema = z.object({
  /** Grows by one a revision, so that no two have the same line. */
  number: z.number().int(),
  at: z.string(),
  reason: z.enum(REVISION_REASONS),
  words: z.number().int(),
  changedAt: z.string(),
  /** Checksums of its parts; those of sources and blocks one behind the other. */
  frame: z.string().length(SUM_LENGTH),
  sources: sums,
  blocks: sums,
});
export type RevisionEntry = z.infer<typeof revisionSchema>;

export interface LoggedRevision extends RevisionEntry {
  /** The checksum of its line. */
  id: string;
  /** The entry as it stands in its line. */
  json: string;
}

/** What a log holds, as far as it can be read. */
export interface ReadLog {
  /** JSON by checksum. */
  parts: Map<string, string>;
  /** Those with all of their parts, each once. Their order is that of the lines, whatever the clock said. */
  revisions: LoggedRevision[];
  /** Revisions that cannot be read, or lack a part. */
  lost: number;
  /** Lines that cannot be read, or are another article's: the log must not be written anew without them. */
  damagedLines: number;
  /** What has to stand before the next line: it ends a line that a crash cut off, and the part of another article. */
  gap: string;
  /** A newer Galley wrote it. */
  isNewer: boolean;
}

/** The first line of a log. */
export function logHead(articleId: string): string {
  return writeLine('log', JSON.stringify({ version: VERSION, article: articleId }));
}

/**
 * Reads whatever is whole, of this article; without one, of the article that the first line names. Parts may stand after
 * a revision that has them: a part that was damaged comes again.
 */
export function readLog(text: string, articleId?: string): ReadLog {
  const reader = new LogReader(articleId);
  // A sync tool may have given the lines the ends of Windows.
  const lines = text.split(/\r?\n/);
  const last = (lines.pop() ?? '').replace(/\r$/, '');
  for (const line of lines) {
    if (reader.take(line) || `${line}\n`.endsWith(CUT_OFF)) continue;
    reader.log.damagedLines += 1;
    if (!NO_REVISION.test(line)) reader.log.lost += 1;
  }
  if (last !== '') reader.log.gap = reader.take(last) ? '\n' : CUT_OFF;
  return reader.end();
}

class LogReader {
  readonly log: ReadLog = {
    parts: new Map(),
    revisions: [],
    lost: 0,
    damagedLines: 0,
    gap: '',
    isNewer: false,
  };
  /** A sync tool that joins two files can put the log of one article behind another's. */
  private isForeign = false;
  private readonly ids = new Set<string>();

  constructor(private articleId: string | undefined) {}

  /** Whether the line was whole. */
  take(text: string): boolean {
    const line = readLine(text);
    if (line === null) return false;
    if (line.kind === 'part') this.log.parts.set(line.sum, line.json);
    if (line.kind === 'part') return true;
    const value = parse(line.json);
    return line.kind === 'log' ? this.takeHead(value) : this.takeRevision(value, line);
  }

  end(): ReadLog {
    const { log } = this;
    const found = log.revisions.length;
    log.revisions = log.revisions.filter((revision) => partSums(revision).every((sum) => log.parts.has(sum)));
    log.lost += found - log.revisions.length;
    if (this.isForeign && this.articleId !== undefined) log.gap += logHead(this.articleId);
    return log;
  }

  private takeHead(value: unknown): boolean {
    const head = headSchema.safeParse(value);
    if (!head.success) return false;
    this.log.isNewer ||= head.data.version > VERSION;
    this.articleId ??= head.data.article;
    this.isForeign = head.data.article.toLowerCase() !== this.articleId.toLowerCase();
    if (this.isForeign) this.log.damagedLines += 1;
    return true;
  }

  private takeRevision(value: unknown, { sum, json }: LogLine): boolean {
    const entry = revisionSchema.safeParse(value);
    if (!entry.success) return false;
    if (!this.isForeign && !this.ids.has(sum)) this.log.revisions.push({ ...entry.data, id: sum, json });
    if (!this.isForeign) this.ids.add(sum);
    return true;
  }
}

/** A log that was made by somebody else can hold anything. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The checksums of all parts of a revision. */
export function partSums({ frame, sources, blocks }: RevisionEntry): string[] {
  return [frame, ...splitSums(sources), ...splitSums(blocks)];
}

export function splitSums(joined: string): string[] {
  return Array.from({ length: joined.length / SUM_LENGTH }, (_, index) =>
    joined.slice(index * SUM_LENGTH, (index + 1) * SUM_LENGTH),
  );
}

/** Equal for revisions of the same words. */
export function contentKey({ frame, sources, blocks }: RevisionEntry): string {
  return `${frame} ${sources} ${blocks}`;
}
