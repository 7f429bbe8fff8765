/**
 * What went wrong, in three sentences an editor can act on.
 * `code` is for programs and tests; the rest is shown as it stands.
 */
export interface Failure {
  code: FailureCode;
  /** What happened: "The disk is full." */
  happened: string;
  /** What is safe: "Your text is safe in this window." */
  safe: string;
  /** What she can do: "Make room and choose Try now." */
  next: string;
}

export type FailureCode =
  | 'bad-request'
  | 'not-found'
  | 'damaged'
  | 'newer-version'
  | 'disk-full'
  | 'read-only'
  | 'in-use'
  | 'unreachable'
  | 'held-elsewhere'
  | 'unsafe-link'
  /** Of a site: nothing was reached; it cannot be trusted; it does not know her; it refuses; its post was changed; it failed. */
  | 'offline'
  | 'untrusted'
  | 'signed-out'
  | 'not-allowed'
  | 'stale'
  | 'site-fault'
  | 'unexpected';

export type Result<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function fail(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure };
}

/** The failure as one paragraph, in the order happened, safe, next. */
export function tellFailure(failure: Failure): string {
  return [failure.happened, failure.safe, failure.next].filter((sentence) => sentence !== '').join(' ');
}
