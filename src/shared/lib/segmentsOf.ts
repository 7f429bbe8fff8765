/** Code units that are cut at once. */
const STRETCH = 500;
/** What stands at the end of a stretch may be cut otherwise once the rest is there. */
const UNSURE = 8;

/**
 * The segments of a text in order; joined they are the text. The engine's own way through a text takes the square of
 * its length (V8: 80,000 characters in 15 seconds), so it is led through it in stretches.
 */
export function* segmentsOf(segmenter: Intl.Segmenter, text: string): Generator<string, void> {
  for (let at = 0, size = STRETCH; at < text.length;) {
    const isLast = at + size >= text.length;
    const all = Array.from(segmenter.segment(text.slice(at, at + size)), ({ segment }) => segment);
    const sure = isLast ? all : all.slice(0, -UNSURE);
    // Segments longer than that: thousands of marks on one letter, or one word.
    size = sure.length === 0 ? 2 * size : STRETCH;
    for (const segment of sure) {
      at += segment.length;
      yield segment;
    }
  }
}
