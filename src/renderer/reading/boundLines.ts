import { Node } from 'commonmark';
import { LastPlaces } from './LastPlaces';

interface Marks {
  previous: Marks | null;
  next?: Marks | null;
  depth?: number;
}

/** What commonmark.js reads lines with, of which its types say nothing; the tests hold it. */
export interface Lines {
  subject: string;
  pos: number;
  brackets: Marks | null;
  /** Of emphasis. */
  delimiters: Marks | null;
  addBracket(...where: unknown[]): void;
  handleDelim(sign: number, block: Node): boolean;
  parse(block: Node): void;
  parseBackticks(block: Node): boolean;
  parseHtmlTag(block: Node): boolean;
  parseLinkDestination(): string | null;
  parseNewline(block: Node): boolean;
  processEmphasis(bottom: Marks | null): void;
}

/** Brackets that are open in a paragraph, marks of emphasis in one, and parentheses in an address: cmark has 32 of these. */
const MOST_BRACKETS = 200;
const MOST_DELIMITERS = 5_000;
const MANY_PARENTHESES = /[^\s(]*(?:\([^\s(]*){33}/y;
/** What a tag of its kind ends with. */
const ENDS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
] as const;

/** commonmark.js goes through the rest of a paragraph, or through all that is open, for each of some marks. What is beyond a limit are words, and told. */
export function boundLines(lines: Lines, beyond: () => void): void {
  boundBrackets(lines, beyond);
  boundEmphasis(lines, beyond);
  boundEnds(lines);
  const { parseNewline } = lines;
  lines.parseNewline = (block) => {
    partBlanks(block);
    return parseNewline.call(lines, block);
  };
}

function boundBrackets(lines: Lines, beyond: () => void): void {
  const { addBracket, parseLinkDestination } = lines;
  lines.addBracket = (...where) => {
    const depth = (lines.brackets?.depth ?? 0) + 1;
    if (depth > MOST_BRACKETS) return beyond();
    addBracket.apply(lines, where);
    if (lines.brackets !== null) lines.brackets.depth = depth;
  };
  lines.parseLinkDestination = () => {
    MANY_PARENTHESES.lastIndex = lines.pos;
    if (!MANY_PARENTHESES.test(lines.subject)) return parseLinkDestination.call(lines);
    beyond();
    return null;
  };
}

function boundEmphasis(lines: Lines, beyond: () => void): void {
  const { handleDelim, processEmphasis } = lines;
  lines.handleDelim = (sign, block) => {
    const before = lines.delimiters;
    const isRead = handleDelim.call(lines, sign, block);
    const added = lines.delimiters;
    if (added === null || added === before) return isRead;
    added.depth = (before?.depth ?? 0) + 1;
    if (added.depth <= MOST_DELIMITERS) return isRead;
    lines.delimiters = before;
    if (before !== null) before.next = null;
    beyond();
    return isRead;
  };
  // With nothing above the bottom it would look for that from the top down.
  lines.processEmphasis = (bottom) => {
    if (lines.delimiters !== bottom) processEmphasis.call(lines, bottom);
  };
}

/** What nothing ends is not looked for again and again. */
function boundEnds(lines: Lines): void {
  const { parseBackticks, parseHtmlTag } = lines;
  const last = new LastPlaces();
  lines.parseHtmlTag = (block) => {
    const { subject, pos } = lines;
    const end = ENDS.find(([start]) => subject.startsWith(start, pos))?.[1];
    return (end === undefined || last.of(end, subject) > pos) && parseHtmlTag.call(lines, block);
  };
  lines.parseBackticks = (block) => {
    const { subject, pos } = lines;
    let end = pos;
    while (subject[end] === '`') end += 1;
    if (last.ofTicks(end - pos, subject) > pos) return parseBackticks.call(lines, block);
    block.appendChild(words(subject.slice(pos, end)));
    lines.pos = end;
    return true;
  };
}

/** The blanks at the end of a line become a text of their own: all others of the line would be looked through for them. */
function partBlanks({ lastChild: last }: Node): void {
  const text = last?.type === 'text' ? (last.literal ?? '') : '';
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  if (last == null || end === text.length) return;
  last.literal = text.slice(0, end);
  last.insertAfter(words(text.slice(end)));
}

function words(text: string): Node {
  const node = new Node('text');
  node.literal = text;
  return node;
}
