/** Of the body's type: lines in CSS pixels, and letters in a line by script (tokens.css, design.md). */
const LINE = { latin: 29, han: 34 };
const LETTERS = { latin: 66, han: 34 };
const CREDIT = 60;

/**
 * Says how high each block of a long article will be about, before it is laid out: the scroll bar keeps its length and
 * the article opens where she was.
 */
export function estimateHeights(body: HTMLElement): void {
  for (const block of body.children) {
    if (!(block instanceof HTMLElement)) continue;
    const paragraphs = block.matches('blockquote, ul, ol') ? [...block.querySelectorAll('p, li')] : [block];
    const height = paragraphs.reduce((sum, paragraph) => sum + heightOf(paragraph.textContent ?? ''), 0);
    const credit = block.tagName === 'BLOCKQUOTE' ? CREDIT : 0;
    block.style.setProperty('contain-intrinsic-block-size', `auto ${height + credit}px`);
  }
}

function heightOf(words: string): number {
  const script = /\p{Script=Han}/u.test(words) ? 'han' : 'latin';
  return Math.max(1, Math.ceil(words.length / LETTERS[script])) * LINE[script];
}
