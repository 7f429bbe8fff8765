/** Put before the name of an attribute that a document would act on. */
const INERT = 'data-inert-';
export const INERT_STYLE = `${INERT}style`;

const TAG_OR_COMMENT = /<!--[\s\S]*?-->|<([a-z][^\s/>]*)/gi;
const ATTRIBUTE = /([\s/]*)([^\s/>][^\s/>=]*)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*)?)?/y;
const ACTED_ON = /^(style|on.*)$/i;
/** What stands in these is no markup. */
const RAW = /^(script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)$/i;

/**
 * HTML whose styles and event handlers a parser does not even try. The window's policy forbids them, so it would
 * report each one and hide what it says. A style attribute goes on as `INERT_STYLE`; not a word is changed.
 */
export function inertHtml(html: string): string {
  let inert = '';
  let at = 0;
  for (;;) {
    TAG_OR_COMMENT.lastIndex = at;
    const found = TAG_OR_COMMENT.exec(html);
    if (found === null) return inert + html.slice(at);
    const tag = found[1];
    inert += html.slice(at, TAG_OR_COMMENT.lastIndex);
    at = TAG_OR_COMMENT.lastIndex;
    if (tag === undefined) continue;
    for (ATTRIBUTE.lastIndex = at; ; at = ATTRIBUTE.lastIndex) {
      const attribute = ATTRIBUTE.exec(html);
      if (attribute === null) break;
      const [, space = '', name = '', value = ''] = attribute;
      inert += space + (ACTED_ON.test(name) ? INERT : '') + name + value;
    }
    if (!RAW.test(tag)) continue;
    const end = endOf(tag, html, at);
    // A style sheet is acted on too.
    inert += /^style$/i.test(tag) && end < html.length ? '>' : html.slice(at, end);
    at = end;
  }
}

/** Where the closing tag starts, or the end of the HTML. */
function endOf(tag: string, html: string, from: number): number {
  const closing = new RegExp(`</${tag}(?=[\\s/>])`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}
