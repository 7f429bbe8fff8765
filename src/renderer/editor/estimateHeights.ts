/** Of the body's type: lines in CSS pixels, and letters in a line by script (styles/tokens.css). */
const LINE = { latin: 29, han: 34 };
const LETTERS = { latin: 76, han: 33 };
/** Letters that tell the script of a block. */
const SAMPLE = 120;
const CREDIT = 60;
/** How wide the text is, and how high the fields of a picture are. */
const MEASURE = 608;
const FIELDS = 160;
/** Small pictures of a gallery, how many of them stand in a row, and what is under them. */
const TILE = 160;
const TILES = 4;
const GALLERY_FIELDS = 272;
const ROW = 40;
const CAPTION = 32;

/**
 * Says how high each block of a long article will be about, before it is laid out: the scroll bar keeps its length and
 * the article opens where she was.
 */
export function estimateHeights(body: HTMLElement): void {
  for (const block of body.children) {
    if (!(block instanceof HTMLElement)) continue;
    const tiles = block.querySelector(':scope [role=listbox]')?.children.length;
    if (tiles !== undefined) {
      const height = Math.ceil(tiles / TILES) * TILE + GALLERY_FIELDS;
      block.style.setProperty('contain-intrinsic-block-size', `auto ${height}px`);
      continue;
    }
    const image = block.tagName === 'FIGURE' ? block.querySelector('img') : null;
    if (image !== null) {
      const height = Math.round((MEASURE * image.height) / Math.max(1, image.width)) + FIELDS;
      block.style.setProperty('contain-intrinsic-block-size', `auto ${height}px`);
      continue;
    }
    if (block.firstElementChild instanceof HTMLTableElement) {
      const rows = block.firstElementChild.rows.length;
      block.style.setProperty('contain-intrinsic-block-size', `auto ${rows * ROW + CAPTION}px`);
      continue;
    }
    const isQuotation = block.tagName === 'BLOCKQUOTE';
    const parts = isQuotation ? (block.firstElementChild?.children ?? []) : partsOf(block);
    const height = [...parts].reduce((sum, part) => sum + heightOf(part.textContent ?? ''), 0);
    const credit = isQuotation ? CREDIT : 0;
    block.style.setProperty('contain-intrinsic-block-size', `auto ${height + credit}px`);
  }
}

function partsOf(block: HTMLElement): Element[] {
  return block.matches('ul, ol') ? [...block.querySelectorAll('li')] : [block];
}

function heightOf(words: string): number {
  const script = /\p{Script=Han}/u.test(words.slice(0, SAMPLE)) ? 'han' : 'latin';
  return Math.max(1, Math.round(words.length / LETTERS[script] + 0.3)) * LINE[script];
}
