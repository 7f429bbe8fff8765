import { trimSpaces } from '../lib/trimSpaces';

const BLOCK =
  'address|article|aside|audio|blockquote|center|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|iframe|main|nav|noscript|object|ol|p|pre|script|section|style|svg|table|ul|video';
const MARK = new RegExp(`<!--|<(/)?(${BLOCK})(?=[\\s/>])|\\[(/)?(caption)(?=[\\s\\]])`, 'gi');

interface Mark {
  from: number;
  to: number;
  closes: boolean;
  /** Of the element or shortcode; null for a comment. */
  name: string | null;
}

/** What ends a mark is looked for once where there is none, so that no post takes long. */
function* marksOf(content: string): Generator<Mark> {
  const hasNone = new Set<string>();
  const mark = new RegExp(MARK);
  for (let found = mark.exec(content); found !== null; found = mark.exec(content)) {
    const [, closes, tag, ends, shortcode] = found;
    const name = (tag ?? shortcode)?.toLowerCase() ?? null;
    const end = name === null ? '-->' : shortcode === undefined ? '>' : ']';
    if (hasNone.has(end)) continue;
    const at = content.indexOf(end, mark.lastIndex);
    if (at === -1) {
      hasNone.add(end);
      // A comment that nothing ends goes on to the end.
      if (name !== null) continue;
    }
    mark.lastIndex = at === -1 ? content.length : at + end.length;
    yield { from: found.index, to: mark.lastIndex, closes: (closes ?? ends) !== undefined, name };
  }
}

/**
 * The parts of a post of WordPress's classic editor, each to the letter: what stands in an element of its own, and between
 * these what empty lines part.
 */
export function splitClassic(content: string): string[] {
  const pieces: string[] = [];
  const open: string[] = [];
  /** How many of each name are open: only one that is open is looked for. */
  const counts = new Map<string, number>();
  const count = (name: string) => counts.get(name) ?? 0;
  let from = 0;
  const take = (to: number, byLines: boolean) => {
    const text = content.slice(from, to);
    for (const piece of byLines ? text.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/) : [text])
      if (trimSpaces(piece) !== '') pieces.push(trimSpaces(piece));
    from = to;
  };
  for (const mark of marksOf(content)) {
    const { name } = mark;
    // A caption may stand in the midst of a paragraph, with a picture beside words.
    if (name === null || name === 'hr') {
      if (open.length > 0) continue;
      take(mark.from, true);
      take(mark.to, false);
    } else if (!mark.closes) {
      if (open.length === 0) take(mark.from, true);
      open.push(name);
      counts.set(name, count(name) + 1);
    } else {
      if (count(name) === 0) continue;
      for (const inner of open.splice(open.lastIndexOf(name))) counts.set(inner, count(inner) - 1);
      if (open.length === 0) take(mark.to, false);
    }
  }
  take(content.length, open.length === 0);
  return pieces;
}

const PICTURE = /^(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?$/i;
const HOLDS_BLOCK = new RegExp(`</?(?:${BLOCK})(?=[\\s/>])`, 'i');
const STARTS_BLOCK = new RegExp(`^<(?:${BLOCK})(?=[\\s/>])`, 'i');

/** Whether a part of such a post is a paragraph by nothing but the empty lines around it. */
export function isBareParagraph(piece: string): boolean {
  return !HOLDS_BLOCK.test(piece) && !/<!--|\[\/?caption/i.test(piece) && !PICTURE.test(piece);
}

/** A part of such a post as WordPress shows it: paragraphs and line breaks are what stands between empty lines. */
export function classicPieceHtml(piece: string): string {
  const [, given = '', inner = ''] = /^\[caption([^\]]*)\]([\s\S]*)\[\/caption\]$/i.exec(piece) ?? [];
  if (inner !== '') return captionHtml(given, inner);
  const [, opens = '', quoted, closes = ''] =
    /^(<(?:blockquote)\b[^>]*>)([\s\S]*)(<\/blockquote\s*>)$/i.exec(piece) ?? [];
  if (quoted !== undefined && !/<\/?blockquote\b/i.test(quoted))
    return opens + splitClassic(quoted).map(classicPieceHtml).join('\n') + closes;
  if (PICTURE.test(piece)) return figureHtml(piece, '', '');
  if (STARTS_BLOCK.test(piece) || piece.startsWith('<!--')) return piece;
  return `<p>${piece.replace(/(<br\s*\/?>)?(?<![ \t])[ \t]*\r?\n/gi, '<br>')}</p>`;
}

function captionHtml(given: string, inner: string): string {
  const [, image = '', words = ''] =
    /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? [];
  const align = /\balign=["']?(align(?:left|right|center))/.exec(given)?.[1];
  return figureHtml(image || inner, trimSpaces(words), align === undefined ? '' : ` ${align}`);
}

/** As Galley writes a picture for the classic editor. */
function figureHtml(image: string, caption: string, align: string): string {
  const words = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `<figure class="picture${align}">${image}${words}</figure>`;
}
