import { HtmlRenderer } from 'commonmark';
import { type Definitions, definitionsIn, parseMarkdown } from './MarkdownParser';
import { markTasks } from './markTasks';
import { replaceTables } from './pipeTables';
import { takeFootnotes } from './takeFootnotes';

/** A table within a quotation or an item is none here: its rows stay lines. */
const TABLE = /^[ >]*(?=[|:-])\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:?)? *\|? *$/m;
/** What starts a block, and in a cell starts none. */
const BLOCK_START = /^(?:(\d+)([.)])|([-+*](?= |$)|#+(?= |$)|>|[-*_](?=(?: *[-*_]){2,} *$)))/;

/**
 * Markdown as HTML, to be read as pasted HTML is: HTML within it stays what it is.
 *
 * @param beyond hears of each mark that is beyond what is read, and stays as it is written
 */
export function markdownToHtml(text: string, beyond: () => void = () => undefined): string {
  const { rest, footnotes } = takeFootnotes(text);
  // CommonMark then reads the marks themselves, as links by their names: none is one in code or behind a backslash.
  const targets = footnotes.map(({ label }) => `[^${label}]: #fn-${encodeURIComponent(label)}`);
  const definitions = definitionsIn([rest, '', ...targets].join('\n'));
  const draw: Draw = (part, softbreak) => render(part, definitions, softbreak, beyond);
  const withTables = replaceTables(rest, (rows) => tableHtml(rows, draw));
  const softbreak = TABLE.test(withTables) ? '<br />' : '\n';
  const body = draw(withTables, softbreak);
  const notes = footnotes.map(
    ({ label, text: words }) => `<li id="fn-${encodeURIComponent(label)}">${draw(words, softbreak)}</li>`,
  );
  const html = markNotes(
    body + (notes.length === 0 ? '' : `<ol>${notes.join('')}</ol>\n`),
    new Set(footnotes.map(({ label }) => encodeURIComponent(label))),
  );
  // A phrase joins the line where it is pasted, with the spaces around it.
  if (!html.startsWith('<p>') || html.indexOf('</p>') !== html.length - 5) return html;
  const phrase = html.slice(3, -5);
  return (/^[ \t]*/.exec(text)?.[0] ?? '') + phrase + (/(?<![ \t])[ \t]*$/.exec(text)?.[0] ?? '');
}

/** As HTML has the mark of a footnote: a number. Two marks that touch were read as one link, in whose words the first stands. */
function markNotes(html: string, names: ReadonlySet<string>): string {
  const mark = (name: string) => `<sup><a href="#fn-${name}">1</a></sup>`;
  return html.replace(/<a href="#fn-([^"]*)">\^([^<]*)<\/a>/g, (_, name: string, words: string) => {
    const before = encodeURIComponent(words);
    return (before !== name && names.has(before) ? mark(before) : '') + mark(name);
  });
}

/** Draws a part of the text. */
type Draw = (text: string, softbreak: string) => string;

function render(text: string, definitions: Definitions, softbreak: string, beyond: () => void): string {
  const document = parseMarkdown(text, definitions, beyond);
  markTasks(document);
  return new HtmlRenderer({ softbreak }).render(document);
}

function tableHtml([head = [], ...rows]: readonly string[][], draw: Draw): string {
  const cell = (text: string) => {
    const line = text.replace(
      BLOCK_START,
      (_, number = '', point = '', sign = '') => `${number}\\${point}${sign}`,
    );
    return draw(line, ' ').trim();
  };
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((text) => `<${tag}>${cell(text)}</${tag}>`).join('')}</tr>`;
  // GitHub has no table without names for the columns, so that one whose first row is like the others has empty ones.
  const named = head.some((text) => text !== '') ? `<thead>${row(head, 'th')}</thead>` : '';
  return `<table>${named}<tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}
