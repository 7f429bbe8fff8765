import { type Node, Parser } from 'commonmark';
import { boundLines, type Lines } from './boundLines';

/** Where links lead that name their address elsewhere. */
export interface Definitions {
  /** By the names of the links. */
  readonly places: Record<string, Place>;
  /** How many letters of them the text may still get: one address, named a thousand times, would be a thousand. */
  left: number;
}

interface Place {
  destination: string;
  title: string;
}

interface Parts {
  refmap: Record<string, Place>;
  inlineParser: Lines;
  currentLine: string;
  /** How much of the line is read. */
  offset: number;
  nextNonspace: number;
  indented: boolean;
  processInlines(document: Node): void;
  blockStarts: ((parser: Parts, container: Node) => number)[];
}

/** Quotations and lists within one another. */
const DEEPEST = 100;
const MOST_LETTERS = 4 * 1024 * 1024;
const MANY_BLANKS = /[ \t]{100,}/g;
/** What the start of a heading answers. */
const A_LEAF = 2;

/** The definitions of a text, to be shared with its parts. */
export function definitionsIn(text: string): Definitions {
  const parser = bounded(() => undefined);
  // Its words are not asked for.
  parser.processInlines = () => undefined;
  parser.parse(text);
  return { places: parser.refmap, left: MOST_LETTERS + text.length };
}

/**
 * Markdown as a tree, with definitions that stand outside of it. Its time grows as the text does, whatever the text is.
 *
 * @param beyond hears of each mark that is beyond a limit and stays as it is written
 */
export function parseMarkdown(text: string, definitions: Definitions, beyond: () => void): Node {
  const parser = bounded(beyond);
  const own = placesIn(definitions, beyond);
  // CommonMark begins with an empty one.
  Object.defineProperty(parser, 'refmap', { get: () => own, set: () => undefined });
  return parser.parse(text);
}

function placesIn(definitions: Definitions, beyond: () => void): Record<string, Place> {
  return new Proxy(Object.create(definitions.places) as Record<string, Place>, {
    get(own, name: string) {
      const place = own[name];
      if (place === undefined) return undefined;
      const length = place.destination.length + place.title.length;
      if (length <= definitions.left) {
        definitions.left -= length;
        return place;
      }
      beyond();
      return undefined;
    },
  });
}

/** commonmark.js goes through all that is open for each of some marks. What is beyond a limit are words. */
function bounded(beyond: () => void): Parser & Parts {
  const parser = new Parser() as Parser & Parts;
  parser.blockStarts = parser.blockStarts.map((start) => (self, container) => {
    if (!isDeep(container)) return startShort(self, () => start(self, container));
    beyond();
    return 0;
  });
  boundLines(parser.inlineParser, beyond);
  return parser;
}

function isDeep(container: Node): boolean {
  let depth = 0;
  for (let node: Node | null = container; node !== null; node = node.parent) depth += 1;
  return depth > DEEPEST;
}

/** Of many blanks in a heading readers see one, and for each of them the rest of the line would be looked through. */
function startShort(parser: Parts, start: () => number): number {
  const { currentLine: line, nextNonspace, indented } = parser;
  if (indented || line[nextNonspace] !== '#') return start();
  parser.currentLine = line.slice(0, nextNonspace) + line.slice(nextNonspace).replace(MANY_BLANKS, ' ');
  const found = start();
  // Of the line as it was commonmark.js asks then whether anything is left.
  if (found === A_LEAF) parser.offset = line.length;
  else parser.currentLine = line;
  return found;
}
