/** A run of Chinese characters, or a word of letters and digits. */
const WORD = /[\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]+|[\p{L}\p{N}\p{M}]+/gu;
const IS_HAN = /^[\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/u;

/** How often each word stands in a text. Chinese counts by pairs of characters, since single ones are shared by any two texts. */
export type WordBag = ReadonlyMap<string, number>;

export function wordBag(text: string): WordBag {
  const bag = new Map<string, number>();
  const add = (word: string) => bag.set(word, (bag.get(word) ?? 0) + 1);
  for (const [word] of text.matchAll(WORD)) {
    const characters = IS_HAN.test(word) ? Array.from(word) : null;
    if (characters === null || characters.length === 1) add(word.toLowerCase());
    else for (let at = 1; at < characters.length; at += 1) add(characters[at - 1]! + characters[at]!);
  }
  return bag;
}

/** How much two texts have in common: 0 is nothing, 1 is every word. Long words say more than short ones. */
export function likeness(one: WordBag, other: WordBag): number {
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0) * word.length;
  const all = weight(one) + weight(other);
  return all === 0 ? 0 : (2 * common) / all;
}

function weight(bag: WordBag): number {
  let sum = 0;
  for (const [word, count] of bag) sum += count * word.length;
  return sum;
}
