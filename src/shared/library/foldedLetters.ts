import { fold } from './fold';
import { isHanRun, runTexts } from './searchWords';

/** The code point of a letter of a word, minus that of a Chinese character, or zero for what stands between them. */
type FoldedLetter = number;
export const BETWEEN: FoldedLetter = 0;

const UNKNOWN = 0x7fffffff;
const NOT_ONE = 0x7ffffffe;
/** By code unit, filled as they are met: nearly every character folds to one letter, which is looked up in no time. */
const known = new Int32Array(0x10000).fill(UNKNOWN);
/** Of the other characters: those that fold to several letters or to none, and those of two code units. */
const others = new Map<string, readonly FoldedLetter[]>();

let letters = new Int32Array(1024);

/** The letters of the folded text, quicker than by strings. They are those of this text only until the next is asked for. */
export function foldedLetters(text: string): Int32Array {
  let length = 0;
  if (letters.length < text.length) letters = new Int32Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let letter = known[unit] ?? UNKNOWN;
    if (letter === UNKNOWN) letter = known[unit] = lookUp(text.charAt(at));
    if (letter !== NOT_ONE) {
      letters[length++] = letter;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += character.length - 1;
    const several = lettersOf(character);
    // Room for them and for one of each unit behind them.
    if (length + several.length + text.length - at > letters.length) letters = widened(letters);
    for (const each of several) letters[length++] = each;
  }
  return letters.subarray(0, length);
}

function lookUp(character: string): FoldedLetter {
  if (/[\ud800-\udfff]/.test(character)) return NOT_ONE;
  const [letter, ...more] = lettersOf(character);
  return letter === undefined || more.length > 0 ? NOT_ONE : letter;
}

function lettersOf(character: string): readonly FoldedLetter[] {
  let found = others.get(character);
  if (found === undefined) {
    found = Array.from(fold(character), kindOf);
    others.set(character, found);
  }
  return found;
}

function kindOf(folded: string): FoldedLetter {
  if (runTexts(folded).length === 0) return BETWEEN;
  const code = folded.codePointAt(0) ?? 0;
  return isHanRun(folded) ? -code : code;
}

function widened(array: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length * 2);
  wider.set(array);
  return wider;
}
