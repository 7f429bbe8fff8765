import { random } from '../random';

const ONSETS = 'b c d f g h k l m n p r s t v w st tr ch sh pl br gr th'.split(' ');
const VOWELS = 'a e i o u ea ou ai'.split(' ');
const ENDS = 'n r s t ng ed ly er'.split(' ');
const SHORT =
  'the of and to a in that it was for on with as at by from this were has had not but are which they'.split(
    ' ',
  );

const ENGLISH_WORDS = 30_000;
const CHINESE_CHARACTERS = 3_500;
const CHINESE_WORDS = 20_000;

export interface Vocabulary {
  words: string[];
  /** A word by chance, the first ones far more often than the last, as in any language. */
  pick(next: () => number): string;
}

/** Zipf's law: the word of rank n is met about 1 / n times as often as the first. */
function vocabulary(words: string[]): Vocabulary {
  let sum = 0;
  const sums = words.map((_, rank) => (sum += 1 / (rank + 1.5) ** 1.08));
  return {
    words,
    pick(next) {
      const wanted = next() * sum;
      let [low, high] = [0, sums.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sums[middle] ?? 0) < wanted) low = middle + 1;
        else high = middle;
      }
      return words[low] ?? '';
    },
  };
}

const oneOf = <Value>(values: readonly Value[], next: () => number): Value =>
  values[Math.floor(next() * values.length)] as Value;

function englishWord(next: () => number): string {
  const syllables = Array.from(
    { length: 1 + Math.floor(next() * 3.5) },
    () => oneOf(ONSETS, next) + oneOf(VOWELS, next),
  );
  return syllables.join('') + (next() < 0.5 ? oneOf(ENDS, next) : '');
}

/** As many different words as a newspaper has, made up, and the commonest as short as they are. */
export function english(): Vocabulary {
  const next = random(1);
  const words = new Set(SHORT);
  while (words.size < ENGLISH_WORDS) words.add(englishWord(next));
  return vocabulary([...words]);
}

/** Words of one to three of the characters that newspapers use, the commonest characters in more of them. */
export function chinese(): Vocabulary {
  const next = random(2);
  const characters = vocabulary(
    Array.from({ length: CHINESE_CHARACTERS }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * 5_701) % 20_000)),
    ),
  );
  const words = new Set<string>();
  while (words.size < CHINESE_WORDS) {
    const length = 1 + Number(next() > 0.1) + Number(next() > 0.9);
    words.add(Array.from({ length }, () => characters.pick(next)).join(''));
  }
  return vocabulary([...words]);
}
