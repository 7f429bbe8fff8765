/** Where a block begins or ends, or stands alone; the name is what WordPress calls it. */
const MARK = /<!-- (\/)?wp:[a-z][\w/-]*(?: (?:\{(?:(?!-->)[\s\S])*?\} )?)?(\/)?-->/g;

/**
 * The outermost blocks of a post as WordPress keeps it, each to the letter; what stands between two of them is a piece
 * of its own, unless it is white space. Joined by an empty line the pieces are what Galley sends.
 */
export function splitBlocks(content: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  const take = (to: number) => {
    const piece = content.slice(from, to).trim();
    if (piece !== '') pieces.push(piece);
    from = to;
  };
  for (const mark of content.matchAll(MARK)) {
    const [all, closes, alone] = mark;
    const end = mark.index + all.length;
    if (depth === 0 && closes === undefined) take(mark.index);
    if (alone !== undefined) {
      if (depth === 0) take(end);
    } else if (closes === undefined) depth += 1;
    else if (depth > 0) {
      depth -= 1;
      if (depth === 0) take(end);
    }
  }
  take(content.length);
  return pieces;
}
