import { joinGaps } from '../../shared/lib/onOneLine';
import type { Block } from '../../shared/article/blocks/index';
import type { Footnote, Inline } from '../../shared/article/inline';
import type { LinkTo } from '../../shared/article/link';
import { formatOf, keepsLinesIn } from './inlineStyle';
import { appendRun } from './LineBuilder';
import { readLang } from './readLang';
import { readLink } from './readLink';

/** What some pages put around each line. */
const LINES = /^(DIV|P|LI|TR)$/;

interface Around {
  format: number;
  link: LinkTo | null;
  lang: string | null;
  keepsLines: boolean;
}

type FootnoteOf = (mark: Element) => Footnote | null;

/** An element `pre` with its lines and spaces as they are: code, verse or other lines. Null where there are no words. */
export function readPre(pre: Element, footnoteOf: FootnoteOf = () => null): Block | null {
  if ((pre.textContent ?? '').trim() === '') return null;
  const inlines: Inline[] = [];
  readLines(pre, inlines, { format: 0, link: null, lang: null, keepsLines: true }, footnoteOf);
  const children = withoutOuterBreaks(inlines);
  if (isCode(pre)) return { type: 'code', children: children.flatMap(plain) };
  const isVerse = pre.classList.contains('verse') || pre.classList.contains('wp-block-verse');
  return { type: isVerse ? 'verse' : 'preformatted', children };
}

function isCode(pre: Element): boolean {
  return [...pre.childNodes].every(
    (child) => child.nodeName === 'CODE' || (child.textContent ?? '').trim() === '',
  );
}

function readLines(node: Node, inlines: Inline[], around: Around, footnoteOf: FootnoteOf): void {
  for (const child of node.childNodes) {
    if (child.nodeName === 'BR') inlines.push({ type: 'linebreak' });
    else if (child.nodeType === Node.TEXT_NODE) readText(child.nodeValue ?? '', inlines, around);
    else if (child instanceof Element && !['SCRIPT', 'STYLE'].includes(child.tagName)) {
      const footnote = footnoteOf(child);
      if (footnote !== null) {
        inlines.push(footnote);
        continue;
      }
      if (LINES.test(child.tagName) && child.previousSibling !== null) inlines.push({ type: 'linebreak' });
      const inside = {
        format: formatOf(child, around.format),
        link: readLink(child) ?? around.link,
        lang: readLang(child) ?? around.lang,
        keepsLines: keepsLinesIn(child, around.keepsLines),
      };
      readLines(child, inlines, inside, footnoteOf);
    }
  }
}

function readText(text: string, inlines: Inline[], { format, link, lang, keepsLines }: Around): void {
  const lines = keepsLines ? text.split(/\r\n|\r|\n/) : [joinGaps(text)];
  for (const [index, line] of lines.entries()) {
    if (index > 0) inlines.push({ type: 'linebreak' });
    for (const [at, words] of line.split('\t').entries()) {
      if (at > 0) inlines.push({ type: 'tab', text: '\t' });
      if (words !== '')
        appendRun(
          inlines,
          { type: 'text', text: words, format, ...(lang !== null && { $: { lang } }) },
          link,
        );
    }
  }
}

/** Code is words alone. */
function plain(inline: Inline): Inline[] {
  if ('children' in inline) return inline.children.flatMap(plain);
  return inline.type === 'text' ? [{ type: 'text', text: inline.text, format: 0 }] : [inline];
}

function withoutOuterBreaks(inlines: readonly Inline[]): Inline[] {
  const first = inlines.findIndex(({ type }) => type !== 'linebreak');
  const last = inlines.findLastIndex(({ type }) => type !== 'linebreak');
  return inlines.slice(first, last + 1);
}
