/** What the editor notes beside the words and nobody reads; it may differ where nothing was changed. */
const UNREAD = new Set(['version', 'direction', 'textFormat', 'textStyle', 'detail', 'mode', 'style']);
/** What the editor writes on every block, and an article that it has not had in hand yet lacks. */
const isUnset = (key: string, held: unknown) =>
  (key === 'format' && held === '') || (key === 'indent' && held === 0);

/** A value as JSON that is equal for what reads equal: keys in order, and without what the editor only notes for itself. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    const entries = Object.entries(inner).filter(
      ([key, held]) => !UNREAD.has(key) && !isUnset(key, held) && held !== undefined,
    );
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
