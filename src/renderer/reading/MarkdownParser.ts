import { Node, Parser } from 'commonmark';

/** Where links lead that name their address elsewhere, by their names. */
export type Definitions = Record<string, object>;

interface Brackets {
  previous: Brackets | null;
  depth?: number;
}

/** What commonmark.js is made of, of which its types say nothing; the tests hold it. */
interface Lines {
  subject: string;
  pos: number;
  brackets: Brackets | null;
  addBracket(...where: unknown[]): void;
  parse(block: Node): void;
  parseBackticks(block: Node): boolean;
  parseHtmlTag(block: Node): boolean;
  parseLinkDestination(): string | null;
}
interface Parts {
  refmap: Definitions;
  inlineParser: Lines;
  processInlines(document: Node): void;
  blockStarts: ((parser: unknown, container: Node) => number)[];
}

/** Quotations and lists within one another, brackets that are open in a line, and parentheses in an address: cmark has 32 of these. */
const DEEPEST = 100;
const MOST_BRACKETS = 200;
const MANY_PARENTHESES = /[^\s(]*(?:\([^\s(]*){33}/y;
/** What a tag of its kind ends with. */
const ENDS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
] as const;

/** The definitions of a text, to be shared with its parts. */
export function definitionsIn(text: string): Definitions {
  const parser = bounded();
  // Its words are not asked for.
  parser.processInlines = () => undefined;
  parser.parse(text);
  return parser.refmap;
}

/** Markdown as a tree, with definitions that stand outside of it. Its time grows as the text does, whatever the text is. */
export function parseMarkdown(text: string, definitions: Definitions): Node {
  const parser = bounded();
  const own: Definitions = Object.create(definitions);
  // CommonMark begins with an empty one.
  Object.defineProperty(parser, 'refmap', { get: () => own, set: () => undefined });
  return parser.parse(text);
}

/** commonmark.js goes through the rest of a line, or through all that is open, for each of some marks. What is beyond a limit are words. */
function bounded(): Parser & Parts {
  const parser = new Parser() as Parser & Parts;
  parser.blockStarts = parser.blockStarts.map(
    (start) => (self, container) => (isDeep(container) ? 0 : start(self, container)),
  );
  boundLines(parser.inlineParser);
  return parser;
}

function isDeep(container: Node): boolean {
  let depth = 0;
  for (let node: Node | null = container; node !== null; node = node.parent) depth += 1;
  return depth > DEEPEST;
}

function boundLines(lines: Lines): void {
  const { addBracket, parseBackticks, parseHtmlTag, parseLinkDestination } = lines;
  const last = new LastPlaces();
  lines.addBracket = (...where) => {
    const depth = (lines.brackets?.depth ?? 0) + 1;
    if (depth > MOST_BRACKETS) return;
    addBracket.apply(lines, where);
    if (lines.brackets !== null) lines.brackets.depth = depth;
  };
  lines.parseLinkDestination = () => {
    MANY_PARENTHESES.lastIndex = lines.pos;
    return MANY_PARENTHESES.test(lines.subject) ? null : parseLinkDestination.call(lines);
  };
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
    const words = new Node('text');
    words.literal = subject.slice(pos, end);
    block.appendChild(words);
    lines.pos = end;
    return true;
  };
}

/** Where each mark stands last in a text, so that one that never comes is not looked for again and again. */
class LastPlaces {
  private text = '';
  private readonly places = new Map<string, number>();

  of(mark: string, text: string): number {
    this.turnTo(text);
    const known = this.places.get(mark);
    if (known !== undefined) return known;
    const place = text.lastIndexOf(mark);
    this.places.set(mark, place);
    return place;
  }

  /** Of as many backticks, neither more nor fewer. */
  ofTicks(count: number, text: string): number {
    this.turnTo(text);
    if (!this.places.has('ticks')) {
      this.places.set('ticks', 0);
      for (const { 0: ticks, index } of text.matchAll(/`+/g)) this.places.set(`ticks ${ticks.length}`, index);
    }
    return this.places.get(`ticks ${count}`) ?? -1;
  }

  private turnTo(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.places.clear();
  }
}
