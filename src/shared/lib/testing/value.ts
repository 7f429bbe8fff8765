import type { Result } from '../result';

/** @throws where it failed, with the failure */
export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Of the failure, or "ok". */
export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);
