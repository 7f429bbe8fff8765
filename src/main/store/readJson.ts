// Fatal: a byte that is no UTF-8 would otherwise become � and be saved as such.
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** What JSON bytes hold. Throws a SyntaxError for what is no JSON, and a TypeError for what is no UTF-8. */
export function readJson(bytes: Uint8Array): unknown {
  return JSON.parse(UTF8.decode(bytes));
}
