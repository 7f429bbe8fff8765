const BLOCK =
  'address|article|aside|audio|blockquote|center|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|iframe|main|nav|noscript|object|ol|p|pre|script|section|style|svg|table|ul|video';
const MARK = new RegExp(
  `<!--[\\s\\S]*?(?:-->|$)|<(/)?(${BLOCK})(?=[\\s/>])[^>]*>|\\[(/)?(caption)(?=[\\s\\]])[^\\]]*\\]`,
  'gi',
);

/**
 * The parts of a post of WordPress's classic editor, each to the letter: what stands in an element of its own, and between
 * these what empty lines part.
 */
export function splitClassic(content: string): string[] {
  const pieces: string[] = [];
  const open: string[] = [];
  let from = 0;
  const take = (to: number, byLines: boolean) => {
    const text = content.slice(from, to);
    for (const piece of byLines ? text.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/) : [text])
      if (piece.trim() !== '') pieces.push(piece.trim());
    from = to;
  };
  for (const { 0: all, 1: closes, 2: tag, 3: ends, 4: shortcode, index } of content.matchAll(MARK)) {
    const end = index + all.length;
    const name = (tag ?? shortcode)?.toLowerCase();
    // A caption may stand in the midst of a paragraph, with a picture beside words.
    if (name === undefined || name === 'hr') {
      if (open.length > 0) continue;
      take(index, true);
      take(end, false);
    } else if (closes === undefined && ends === undefined) {
      if (open.length === 0) take(index, true);
      open.push(name);
    } else {
      const at = open.lastIndexOf(name);
      if (at === -1) continue;
      open.length = at;
      if (open.length === 0) take(end, false);
    }
  }
  take(content.length, open.length === 0);
  return pieces;
}

const PICTURE = /^(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?$/i;
const STARTS_BLOCK = new RegExp(`^<(?:${BLOCK})(?=[\\s/>])`, 'i');

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
  return `<p>${piece.replace(/(<br\s*\/?>)?[ \t]*\r?\n/gi, '<br>')}</p>`;
}

function captionHtml(given: string, inner: string): string {
  const [, image = '', words = ''] =
    /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? [];
  const align = /\balign=["']?(align(?:left|right|center))/.exec(given)?.[1];
  return figureHtml(image || inner, words.trim(), align === undefined ? '' : ` ${align}`);
}

/** As Galley writes a picture for the classic editor. */
function figureHtml(image: string, caption: string, align: string): string {
  const words = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `<figure class="picture${align}">${image}${words}</figure>`;
}
