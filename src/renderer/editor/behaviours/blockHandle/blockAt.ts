/** The place among blocks, one under the other, of the one that a height in CSS pixels belongs to; the nearest at the ends. */
export function blockAt(blocks: HTMLCollection, y: number): number {
  let [from, to] = [0, blocks.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (blocks[middle]!.getBoundingClientRect().bottom > y) to = middle;
    else from = middle + 1;
  }
  return Math.min(from, blocks.length - 1);
}

/** The place before which a block that is dropped at that height goes. */
export function gapAt(blocks: HTMLCollection, y: number): number {
  const at = blockAt(blocks, y);
  const { top, bottom } = blocks[at]!.getBoundingClientRect();
  return y > (top + bottom) / 2 ? at + 1 : at;
}
