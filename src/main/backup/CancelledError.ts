/** She cancelled what was being done; nothing of it stays. */
export class CancelledError extends Error {
  override name = 'CancelledError';
}
