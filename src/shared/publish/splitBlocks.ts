import { trimSpaces } from '../lib/trimSpaces';

/** Where a block begins or ends, or stands alone, without attributes; the name is what WordPress calls it. */
const BARE = /<!-- (\/)?wp:[a-z][\w/-]* ?(\/)?-->/y;
/** The same as far as its attributes, which go up to the end of the comment. */
const WITH_ATTRIBUTES = /<!-- (\/)?wp:[a-z][\w/-]* \{/y;

interface Mark {
  from: number;
  to: number;
  closes: boolean;
  alone: boolean;
}

/** Looked for from bracket to bracket, and for each end once, so that no post takes long. */
function* marksOf(content: string): Generator<Mark> {
  let end = 0;
  for (let from = content.indexOf('<!-- '); from !== -1; from = content.indexOf('<!-- ', from)) {
    BARE.lastIndex = WITH_ATTRIBUTES.lastIndex = from;
    const bare = BARE.exec(content);
    const begun = bare === null ? WITH_ATTRIBUTES.exec(content) : null;
    const behind = from + (bare ?? begun ?? ['<!-- '])[0].length;
    if (bare !== null) {
      yield { from, to: behind, closes: bare[1] !== undefined, alone: bare[2] !== undefined };
    } else if (begun !== null && end !== -1) {
      if (end < behind) end = content.indexOf('-->', behind);
      const alone = content[end - 1] === '/';
      const brace = end - (alone ? 3 : 2);
      if (brace >= behind && content.startsWith('} ', brace)) {
        yield { from, to: end + 3, closes: begun[1] !== undefined, alone };
        from = end + 3;
        continue;
      }
    }
    from = behind;
  }
}

/**
 * The outermost blocks of a post as WordPress keeps it, each to the letter; what stands between two of them is a piece
 * of its own, unless it is white space. Joined by an empty line the pieces are what Galley sends.
 */
export function splitBlocks(content: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  const take = (to: number) => {
    const piece = trimSpaces(content.slice(from, to));
    if (piece !== '') pieces.push(piece);
    from = to;
  };
  for (const mark of marksOf(content)) {
    if (depth === 0 && !mark.closes) take(mark.from);
    if (mark.alone) {
      if (depth === 0) take(mark.to);
    } else if (!mark.closes) depth += 1;
    else if (depth > 0) {
      depth -= 1;
      if (depth === 0) take(mark.to);
    }
  }
  take(content.length);
  return pieces;
}
