import type { ElementNode, LexicalNode } from 'lexical';
import type { TableHeaders } from './TableNode';

/** What a cell names, by its place in the table, or null. */
export function $headerOf(cell: ElementNode): 'col' | 'row' | null {
  const row = cell.getParent();
  const table = row?.getParent() ?? null;
  if (row === null || !hasHeaders(table)) return null;
  const { headerRow, headerColumn } = table.getHeaders();
  if (headerRow && row.getPreviousSibling() === null) return 'col';
  return headerColumn && cell.getPreviousSibling() === null ? 'row' : null;
}

function hasHeaders(node: LexicalNode | null): node is ElementNode & { getHeaders(): TableHeaders } {
  return node !== null && 'getHeaders' in node;
}
