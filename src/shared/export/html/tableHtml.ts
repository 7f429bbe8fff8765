import { type Table, tableCaption, tableCells } from '../../article/blocks/table';
import { inlineText } from '../../article/blockText';
import type { Inline } from '../../article/inline';

/** A line of a table as a format writes it: attributes with a space before them, and the words. */
type LineHtml = (inlines: readonly Inline[]) => { attributes: string; html: string };

/** What formats write in their own ways. */
export interface TableStyle {
  /** Attributes of the table and of its caption, with a space before them. */
  table?: string;
  caption?: string;
  /** What stands between two rows. */
  gap?: string;
}

/** A table and its caption, each '' where it has no words. */
export function tableHtml(
  table: Table,
  line: LineHtml,
  { table: attributes = '', caption = '', gap = '' }: TableStyle = {},
): { table: string; caption: string } {
  const element = (tag: string, inlines: readonly Inline[], more = '') => {
    const { attributes, html } = line(inlines);
    return `<${tag}${more}${attributes}>${html}</${tag}>`;
  };
  const rows = tableCells(table).map((cells, row) => {
    const head = table.headerRow && row === 0;
    const elements = cells.map((inlines, column) => {
      if (head) return element('th', inlines, ' scope="col"');
      return table.headerColumn && column === 0
        ? element('th', inlines, ' scope="row"')
        : element('td', inlines);
    });
    return `<tr>${elements.join('')}</tr>`;
  });
  const words = tableCaption(table);
  const [head, body] = table.headerRow ? [rows.slice(0, 1), rows.slice(1)] : [[], rows];
  const part = (tag: string, rows: readonly string[]) =>
    rows.length === 0 ? [] : [`<${tag}>${rows.join(gap)}</${tag}>`];
  const html = [`<table${attributes}>`, ...part('thead', head), ...part('tbody', body), '</table>'].join(gap);
  return {
    table: hasCells(table) ? html : '',
    caption: inlineText(words).trim() === '' ? '' : element('figcaption', words, caption),
  };
}

/** Whether a cell has words. */
function hasCells(table: Table): boolean {
  return tableCells(table).some((row) => row.some((cell) => inlineText(cell).trim() !== ''));
}
