import { HtmlRenderer, Parser } from 'commonmark';

/** A table is none in CommonMark: its rows stay lines. */
const TABLE = /^ *\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:?)? *\|? *$/m;

/** Markdown as HTML, to be read as pasted HTML is: HTML within it stays what it is. */
export function markdownToHtml(text: string): string {
  const softbreak = TABLE.test(text) ? '<br />' : '\n';
  const html = new HtmlRenderer({ softbreak }).render(new Parser().parse(text));
  // A phrase joins the line where it is pasted, with the spaces around it.
  const phrase = /^<p>((?:(?!<\/p>)[\s\S])*)<\/p>\n$/.exec(html)?.[1];
  if (phrase === undefined) return html;
  return (/^[ \t]*/.exec(text)?.[0] ?? '') + phrase + (/[ \t]*$/.exec(text)?.[0] ?? '');
}
