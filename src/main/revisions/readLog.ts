import { z } from 'zod';
import { REVISION_REASONS } from '../../shared/history/revision';
import { readLine, SUM_LENGTH, writeLine } from './logLine';

/** The newest form of a log. */
const VERSION = 1;
/** Put behind a line that a crash cut off, when the log goes on after it: nothing was lost with it. */
const CUT_OFF = '#cut off\n';

/** The start of a damaged line that held no revision. */
const NO_REVISION = /^.{0,40}"(part|log)":/;

const headSchema = z.object({ version: z.number().int() });
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
  /** Those with all of their parts. Their order is that of the lines, whatever the clock said. */
  revisions: LoggedRevision[];
  /** Revisions that cannot be read, or lack a part. */
  lost: number;
  /** Lines that cannot be read: the log must not be written anew without them. */
  damagedLines: number;
  /** What has to stand before the next line: a line that a crash cut off is ended by it. */
  gap: string;
  /** A newer Galley wrote it. */
  isNewer: boolean;
}

/** The first line of a log. */
export function logHead(articleId: string): string {
  return writeLine('log', JSON.stringify({ version: VERSION, article: articleId }));
}

/** Reads whatever is whole. Parts may stand after a revision that has them: a part that was damaged comes again. */
export function readLog(text: string): ReadLog {
  const log: ReadLog = {
    parts: new Map(),
    revisions: [],
    lost: 0,
    damagedLines: 0,
    gap: '',
    isNewer: false,
  };
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  for (const line of lines) {
    if (take(line, log) || `${line}\n`.endsWith(CUT_OFF)) continue;
    log.damagedLines += 1;
    if (!NO_REVISION.test(line)) log.lost += 1;
  }
  if (last !== '') log.gap = take(last, log) ? '\n' : CUT_OFF;
  const found = log.revisions.length;
  log.revisions = log.revisions.filter((revision) => partSums(revision).every((sum) => log.parts.has(sum)));
  log.lost += found - log.revisions.length;
  return log;
}

/** Whether the line was whole. */
function take(text: string, log: ReadLog): boolean {
  const line = readLine(text);
  if (line === null) return false;
  if (line.kind === 'part') {
    log.parts.set(line.sum, line.json);
    return true;
  }
  const value = parse(line.json);
  if (line.kind === 'log') {
    const head = headSchema.safeParse(value);
    log.isNewer ||= head.success && head.data.version > VERSION;
    return head.success;
  }
  const entry = revisionSchema.safeParse(value);
  if (entry.success) log.revisions.push({ ...entry.data, id: line.sum, json: line.json });
  return entry.success;
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
