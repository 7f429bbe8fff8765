import {
  $create,
  $createLineBreakNode,
  $isDecoratorNode,
  $isElementNode,
  defineExtension,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $headerOf } from './headerOf';
import { TableCaptionNode, TableCellNode, type TableLineNode } from './TableLineNode';
import { $isTableNode, TableNode } from './TableNode';
import { TableRowNode } from './TableRowNode';

/** A table is rows of as many cells and a caption behind them; what else came into it stays as the words of a line. */
export const TableShapeExtension = defineExtension({
  name: 'galley/table-shape',
  nodes: [TableNode, TableRowNode, TableCellNode, TableCaptionNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(TableCellNode, $keepLine),
      editor.registerNodeTransform(TableCaptionNode, $keepLine),
      editor.registerNodeTransform(TableRowNode, $keepRow),
      editor.registerNodeTransform(TableNode, (table) => $keepTable(editor, table)),
    ),
});

/** Blocks in a line become lines of it. */
function $keepLine(line: TableLineNode): void {
  for (const child of line.getChildren()) {
    if (child.isInline()) continue;
    if ($isDecoratorNode(child)) {
      $putBehindTable(child, line);
      continue;
    }
    if (child.getPreviousSibling() !== null) child.insertBefore($createLineBreakNode());
    const next = child.getNextSibling();
    if (next !== null && next.isInline()) child.insertAfter($createLineBreakNode());
    for (const inline of $inlinesIn(child)) child.insertBefore(inline);
    child.remove();
  }
}

/** The words of a block with a break between two blocks in it. */
function $inlinesIn(node: LexicalNode): LexicalNode[] {
  if (!$isElementNode(node) || node.isInline()) return [node];
  return node
    .getChildren()
    .flatMap((child, index) => [
      ...(index > 0 && !child.isInline() ? [$createLineBreakNode()] : []),
      ...$inlinesIn(child),
    ]);
}

function $keepRow(row: TableRowNode): void {
  if (!$isTableNode(row.getParent())) {
    row.remove();
    return;
  }
  for (const child of row.getChildren()) {
    if (child instanceof TableCellNode) continue;
    if ($isDecoratorNode(child) && !child.isInline()) $putBehindTable(child, row);
    else $wrap(child, $create(TableCellNode));
  }
}

function $keepTable(editor: LexicalEditor, table: TableNode): void {
  for (const child of table.getChildren()) {
    if (child instanceof TableRowNode || child instanceof TableCaptionNode) continue;
    if ($isDecoratorNode(child) && !child.isInline()) table.insertAfter(child);
    else $wrap(child, $create(TableCaptionNode));
  }
  const rows = table.getRows();
  const width = Math.max(1, table.getWidth());
  if (rows.length === 0) table.append($create(TableRowNode));
  for (const row of table.getRows()) while (row.getChildrenSize() < width) row.append($create(TableCellNode));
  $keepCaption(table);
  for (const row of table.getRows()) {
    for (const cell of row.getCells()) {
      const element = editor.getElementByKey(cell.getKey());
      if (element !== null && element.getAttribute('scope') !== $headerOf(cell)) cell.markDirty();
    }
  }
}

/** One, behind the rows. */
function $keepCaption(table: TableNode): void {
  const [caption = $create(TableCaptionNode), ...others] = table
    .getChildren()
    .filter((child) => child instanceof TableCaptionNode);
  for (const other of others) {
    caption.append($createLineBreakNode(), ...other.getChildren());
    other.remove();
  }
  if (!caption.is(table.getLastChild())) table.append(caption);
}

/** Something that is no line of the table, as one. */
function $wrap(node: LexicalNode, line: TableLineNode): void {
  node.insertBefore(line);
  line.append(...$inlinesIn(node));
  node.remove();
}

function $putBehindTable(node: LexicalNode, within: LexicalNode): void {
  const table = within.getParents().find($isTableNode);
  table?.insertAfter(node);
}
