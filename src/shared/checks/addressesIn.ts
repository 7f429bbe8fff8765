import type { Span } from './finding';

/** Pages, mail addresses, bare domains and file names, @names and #tags. None can begin within another's letters. */
const ADDRESS =
  /(?<![\p{L}\p{N}_.+-])(?:[a-z][a-z0-9+.-]*:\/\/[^\s<>"“”「」『』（）\p{Script=Han}]+|mailto:[^\s<>"“”]+|www\.[^\s<>"“”「」『』（）\p{Script=Han}]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+[a-z]{2,}(?![\p{L}\p{N}_])(?:\/[^\s<>"“”]*)?|[@#][\p{L}\p{N}_]+)/giu;
/** Quick, and never wrong when it says no. */
const MAY_BE_ADDRESS = /[@#]|\.\w|:\/\/|mailto:/i;

/** Where a text holds an address, which is written letter by letter and no language. */
export function addressesIn(text: string): Span[] {
  if (!MAY_BE_ADDRESS.test(text)) return [];
  return Array.from(text.matchAll(ADDRESS), ({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }));
}

export function overlaps(one: Span, spans: readonly Span[]): boolean {
  return spans.some(({ from, to }) => from < one.to && one.from < to);
}
