import { EDITOR_BLOCKS } from './blocks/index';

/** Of the body's type: lines in CSS pixels, and letters in a line by script (styles/tokens.css). */
const LINE = { latin: 29, han: 34 };
const LETTERS = { latin: 76, han: 33 };
/** Letters that tell the script of a block. */
const SAMPLE = 120;
const CREDIT = 60;

const GUESSES = Object.values(EDITOR_BLOCKS).flatMap(({ estimate }) => estimate ?? []);

/**
 * Says how high blocks of a long article will be about, before they are laid out: the scroll bar keeps its length and
 * the article opens where she was. Those of which it is said already are left as they are.
 */
export function estimateHeights(blocks: Iterable<Element>): void {
  for (const block of blocks) {
    if (!(block instanceof HTMLElement) || block.style.getPropertyValue(HEIGHT) !== '') continue;
    block.style.setProperty(HEIGHT, `auto ${estimate(block)}px`);
  }
}

const HEIGHT = 'contain-intrinsic-block-size';

function estimate(block: HTMLElement): number {
  for (const guess of GUESSES) {
    const height = guess(block);
    if (height !== null) return height;
  }
  const isQuotation = block.tagName === 'BLOCKQUOTE';
  const parts = isQuotation ? (block.firstElementChild?.children ?? []) : partsOf(block);
  const height = [...parts].reduce((sum, part) => sum + heightOf(part.textContent ?? ''), 0);
  return isQuotation ? height + CREDIT : height;
}

function partsOf(block: HTMLElement): Element[] {
  return block.matches('ul, ol') ? [...block.querySelectorAll('li')] : [block];
}

function heightOf(words: string): number {
  const script = /\p{Script=Han}/u.test(words.slice(0, SAMPLE)) ? 'han' : 'latin';
  return Math.max(1, Math.round(words.length / LETTERS[script] + 0.3)) * LINE[script];
}
