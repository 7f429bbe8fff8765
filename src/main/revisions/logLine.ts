import { createHash } from 'node:crypto';

type LineKind = 'log' | 'part' | 'revision';

export interface LogLine {
  kind: LineKind;
  /** Of `json`: the name of a part, the id of a revision. */
  sum: string;
  json: string;
}

/** Characters of a checksum. 96 bits: no two parts of an article will ever share one. */
export const SUM_LENGTH = 16;
const LINE = /^\{"sum":"([\w-]{16})","(log|part|revision)":(.*)\}$/s;

export function checksum(json: string): string {
  return createHash('sha256').update(json).digest('base64url').slice(0, SUM_LENGTH);
}

/** A line of the log, its end included: one JSON object, in this one form. */
export function writeLine(kind: LineKind, json: string, sum = checksum(json)): string {
  return `{"sum":"${sum}","${kind}":${json}}\n`;
}

/** The line, without its end, or null where it is not whole. */
export function readLine(text: string): LogLine | null {
  const [, sum, kind, json] = LINE.exec(text) ?? [];
  if (sum === undefined || kind === undefined || json === undefined || checksum(json) !== sum) return null;
  return { kind: kind as LineKind, sum, json };
}
