import { BETWEEN } from './foldedLetters';

const FIRST_LETTERS = 8192;
const FIRST_SLOTS = 2048;
const SPACE = 0x20;

/** Terms as the code points of their letters, with `BETWEEN` behind each: an article has a thousand, too many for strings. */
export class TermList {
  private letters = new Int32Array(FIRST_LETTERS);
  private end = 0;
  /** Where each term that was kept once begins, plus one, by its hash; zero where there is none. */
  private slots = new Int32Array(FIRST_SLOTS);
  private count = 0;

  clear(): void {
    this.end = 0;
    this.count = 0;
    this.slots.fill(0);
  }

  /** Keeps the letters from one place to another as a term. */
  keep(letters: Int32Array, from: number, to: number): void {
    if (this.end + to - from + 1 > this.letters.length) this.widen(to - from + 1);
    for (let at = from; at < to; at += 1) this.letters[this.end++] = letters[at] ?? BETWEEN;
    this.letters[this.end++] = BETWEEN;
  }

  /** Keeps them unless they were kept before. Says whether they are new. */
  keepOnce(letters: Int32Array, from: number, to: number): boolean {
    const slot = this.slotOf(letters, from, to);
    if (this.slots[slot] !== 0) return false;
    this.slots[slot] = this.end + 1;
    this.keep(letters, from, to);
    this.count += 1;
    if (this.count * 2 > this.slots.length) this.addSlots();
    return true;
  }

  /** Bytes that `encode` may need. */
  get room(): number {
    return 4 * this.end;
  }

  /** Writes them in UTF-8, parted by spaces, from a place on; answers with the place behind them. */
  encode(bytes: Uint8Array, from: number): number {
    const { letters, end } = this;
    let to = from;
    for (let at = 0; at < end; at += 1) {
      const code = Math.abs(letters[at] ?? BETWEEN) || SPACE;
      if (code < 0x80) {
        bytes[to++] = code;
        continue;
      }
      if (code < 0x800) bytes[to++] = 0xc0 | (code >> 6);
      else {
        if (code < 0x10000) bytes[to++] = 0xe0 | (code >> 12);
        else {
          bytes[to++] = 0xf0 | (code >> 18);
          bytes[to++] = 0x80 | ((code >> 12) & 0x3f);
        }
        bytes[to++] = 0x80 | ((code >> 6) & 0x3f);
      }
      bytes[to++] = 0x80 | (code & 0x3f);
    }
    return to;
  }

  /** The slot of a term that was kept, or the free one that it is to have. */
  private slotOf(letters: Int32Array, from: number, to: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    // FNV-1a, a letter at a time.
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (letters[at] ?? 0), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & last;
    for (;;) {
      const term = slots[slot] ?? 0;
      if (term === 0 || this.isAt(term - 1, letters, from, to)) return slot;
      slot = (slot + 1) & last;
    }
  }

  private isAt(term: number, letters: Int32Array, from: number, to: number): boolean {
    const kept = this.letters;
    for (let at = from; at < to; at += 1) if (kept[term + at - from] !== letters[at]) return false;
    return kept[term + to - from] === BETWEEN;
  }

  private widen(by: number): void {
    const wider = new Int32Array(2 * this.letters.length + by);
    wider.set(this.letters);
    this.letters = wider;
  }

  private addSlots(): void {
    const old = this.slots;
    this.slots = new Int32Array(2 * old.length);
    for (const term of old) {
      if (term === 0) continue;
      const start = term - 1;
      this.slots[this.slotOf(this.letters, start, this.letters.indexOf(BETWEEN, start))] = term;
    }
  }
}
