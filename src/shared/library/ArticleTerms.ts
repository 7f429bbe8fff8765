import { BETWEEN, foldedLetters } from './foldedLetters';
import { TermList } from './TermList';

/** Starts of words up to so many letters are terms themselves: many words share them, and putting those together is slow. */
export const START_LENGTH = 3;
const BETWEEN_RUNS = Int32Array.of(0xe002);

/** Takes the texts of an article apart into terms. */
export class ArticleTerms {
  /** Of which one is enough, and pairs of Chinese characters in the order of the text. */
  private readonly once = new TermList();
  private readonly pairs = new TermList();
  private bytes = new Uint8Array(0);

  addText(text: string): void {
    const letters = foldedLetters(text);
    let at = 0;
    while (at < letters.length) {
      const first = letters[at] ?? BETWEEN;
      const from = at++;
      if (first === BETWEEN) continue;
      while (at < letters.length && (letters[at] ?? BETWEEN) * first > 0) at += 1;
      if (first > 0) this.addWord(letters, from, at);
      else this.addHan(letters, from, at);
    }
  }

  /** As it stands. */
  addTerm(term: string): void {
    const letters = Int32Array.from(term, (letter) => letter.codePointAt(0) ?? 0);
    this.once.keepOnce(letters, 0, letters.length);
  }

  /** All terms, parted by spaces, in UTF-8. Then there are none. */
  take(): Uint8Array<ArrayBuffer> {
    const { once, pairs } = this;
    const room = once.room + pairs.room;
    if (room > this.bytes.length) this.bytes = new Uint8Array(room);
    const taken = this.bytes.slice(0, pairs.encode(this.bytes, once.encode(this.bytes, 0)));
    once.clear();
    pairs.clear();
    return taken;
  }

  private addWord(letters: Int32Array, from: number, to: number): void {
    let isNew = this.once.keepOnce(letters, from, to);
    // Where a start is known, so are the shorter ones.
    for (let end = Math.min(from + START_LENGTH, to - 1); isNew && end > from; end -= 1) {
      isNew = this.once.keepOnce(letters, from, end);
    }
  }

  private addHan(letters: Int32Array, from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      this.once.keepOnce(letters, at, at + 1);
      if (at > from) this.pairs.keep(letters, at - 1, at + 1);
    }
    // So that no phrase goes from one run into the next.
    this.pairs.keep(BETWEEN_RUNS, 0, 1);
  }
}
