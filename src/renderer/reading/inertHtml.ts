/** Put before the name of an attribute that a document would act on. */
const INERT = 'data-inert-';
export const INERT_STYLE = `${INERT}style`;
export const INERT_SRC = `${INERT}src`;

const TAG_OR_COMMENT = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<([a-z][^\t\n\f\r />]*)/gi;
const ATTRIBUTE =
  /([\t\n\f\r /]*)([^\t\n\f\r />][^\t\n\f\r />=]*)([\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r "'>][^\t\n\f\r >]*)?)?/y;
const ACTED_ON = /^(style|on.*)$/i;
/** Sound and film are fetched at once, and a base would be one for the whole. */
const ACTED_ON_IN: readonly [tag: RegExp, name: RegExp][] = [
  [/^(audio|video|source|track)$/i, /^(style|on.*|src|poster)$/i],
  [/^base$/i, /./],
];
/** What stands in these is no markup, and no words either; */
const NOT_SHOWN = /^(script|style|iframe|noembed|noframes)$/i;
/** in these it is words, */
const WORDS = /^(textarea|title)$/i;
/** and in these words as they are typed, as a `pre` has them. */
const TYPED = /^(xmp|plaintext)$/i;

/**
 * HTML whose styles and event handlers a parser does not even try. The window's policy forbids them, so it would
 * report each one and hide what it says. A style attribute goes on as `INERT_STYLE`, the address of a film as `INERT_SRC`; not a word is changed.
 * Parsers do not agree with each other, nor this one with any, on where markup is none: so the only signs that begin a
 * tag in the answer are those of the tags that were made inert.
 */
export function inertHtml(html: string): string {
  let inert = '';
  let at = 0;
  for (;;) {
    TAG_OR_COMMENT.lastIndex = at;
    const found = TAG_OR_COMMENT.exec(html);
    if (found === null) return inert + html.slice(at);
    const [all, tag] = found;
    inert += html.slice(at, found.index);
    at = TAG_OR_COMMENT.lastIndex;
    if (tag === undefined) {
      inert += `<${blunt(all.slice(1))}`;
      continue;
    }
    inert += TYPED.test(tag) ? '<pre' : all;
    const actedOn = ACTED_ON_IN.find(([tags]) => tags.test(tag))?.[1] ?? ACTED_ON;
    for (ATTRIBUTE.lastIndex = at; ; at = ATTRIBUTE.lastIndex) {
      const attribute = ATTRIBUTE.exec(html);
      if (attribute === null) break;
      const [, space = '', name = '', value = ''] = attribute;
      inert += space + (actedOn.test(name) ? INERT : '') + blunt(name) + blunt(value);
    }
    const isRaw = NOT_SHOWN.test(tag) || WORDS.test(tag) || TYPED.test(tag);
    const close = /[\t\n\f\r ]*(\/?)>/y;
    close.lastIndex = at;
    const closed = close.exec(html);
    if (!isRaw || closed === null) continue;
    at = close.lastIndex;
    if (closed[1] !== '' && !TYPED.test(tag)) {
      // In a drawing, and in the pages of some programs, it has no content; a parser would swallow all the rest of a page.
      inert += `${closed[0]}</${tag}>`;
      continue;
    }
    const end = endOf(tag, html, at);
    inert += closed[0];
    if (isData(tag, html.slice(found.index, at))) inert += html.slice(at, end).replaceAll('<', '\\u003c');
    if (WORDS.test(tag)) inert += blunt(html.slice(at, end));
    if (TYPED.test(tag)) inert += `${blunt(html.slice(at, end).replaceAll('&', '&amp;'))}</pre`;
    at = TYPED.test(tag) && end < html.length ? end + `</${tag}`.length : end;
  }
}

/** What a page says of itself as data, which nothing acts on: its article and its sources are read there. */
function isData(tag: string, opening: string): boolean {
  return /^script$/i.test(tag) && /\stype\s*=\s*["']?application\/ld\+json/i.test(opening);
}

/** What a parser reads as the same words, and never as a tag. */
function blunt(text: string): string {
  return text.replaceAll('<', '&lt;');
}

/** Where the closing tag starts, or the end of the HTML. */
function endOf(tag: string, html: string, from: number): number {
  if (/^plaintext$/i.test(tag)) return html.length;
  const closing = new RegExp(`</${tag}(?=[\\t\\n\\f\\r />])`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}
