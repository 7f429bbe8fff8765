import {
  $applyNodeReplacement,
  booleanValue,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  nodeSchema,
  type SerializedElementNode,
  type SerializedPartial,
  type Spread,
  withField,
} from 'lexical';
import { countOf } from '../../../../shared/lib/countOf';
import { TableCaptionNode } from './TableLineNode';
import { TableRowNode } from './TableRowNode';
import css from './table.module.css';

/** Which of its cells name others. */
export interface TableHeaders {
  headerRow: boolean;
  headerColumn: boolean;
}

type SerializedTableNode = Spread<TableHeaders, SerializedElementNode>;

const tableNodeSchema = nodeSchema<TableNode>()({
  headerRow: withField(booleanValue(), { field: '__headerRow' }),
  headerColumn: withField(booleanValue(), { field: '__headerColumn' }),
});

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Lexical gives a node its typed JSON so
export interface TableNode {
  exportJSON(compact?: false): SerializedTableNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedTableNode>;
}

/**
 * Rows of cells and, behind them, a caption. It is a shadow root: no deletion merges text into it or out of it. It stands
 * in a box of its own, in which a wide one scrolls.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- with the interface above
export class TableNode extends ElementNode {
  /** @internal */
  __headerRow = false;
  /** @internal */
  __headerColumn = false;

  override $config() {
    return this.config('table', { extends: ElementNode, json: tableNodeSchema });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__headerRow = previous.__headerRow;
    this.__headerColumn = previous.__headerColumn;
  }

  getHeaders(): TableHeaders {
    const { __headerRow: headerRow, __headerColumn: headerColumn } = this.getLatest();
    return { headerRow, headerColumn };
  }

  setHeaders({ headerRow, headerColumn }: TableHeaders): this {
    const self = this.getWritable();
    self.__headerRow = headerRow;
    self.__headerColumn = headerColumn;
    return self;
  }

  getRows(): TableRowNode[] {
    return this.getChildren().filter((child) => child instanceof TableRowNode);
  }

  getCaption(): TableCaptionNode | null {
    return this.getChildren().find((child) => child instanceof TableCaptionNode) ?? null;
  }

  /** How many cells its longest row has. */
  getWidth(): number {
    return Math.max(0, ...this.getRows().map((row) => row.getChildrenSize()));
  }

  override createDOM(): HTMLElement {
    const box = document.createElement('div');
    box.className = css.box ?? '';
    const table = document.createElement('table');
    box.append(table);
    this.name(table);
    return box;
  }

  override updateDOM(_previous: this, box: HTMLElement): boolean {
    this.name(box.firstElementChild as HTMLElement);
    return false;
  }

  /** Its caption names it, where it has one. */
  private name(table: HTMLElement): void {
    const isNamed = (this.getCaption()?.getTextContentSize() ?? 0) > 0;
    table.ariaLabel = isNamed ? null : this.getName();
    table.style.setProperty('--columns', String(this.getWidth()));
  }

  /** "Table, 2 rows, 3 columns", with its caption where it has one. */
  getName(): string {
    const caption = this.getCaption()?.getTextContent() ?? '';
    const name = caption === '' ? 'Table' : `Table, ${caption}`;
    return `${name}, ${countOf(this.getRows().length, 'row')}, ${countOf(this.getWidth(), 'column')}`;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withElement(element.firstElementChild as HTMLElement);
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canIndent(): boolean {
    return false;
  }
}

export function $createTableNode(headers: TableHeaders): TableNode {
  return $applyNodeReplacement(new TableNode()).setHeaders(headers);
}

export function $isTableNode(node: LexicalNode | null | undefined): node is TableNode {
  return node instanceof TableNode;
}

/** The table around a node, or null. */
export function $tableAround(node: LexicalNode): TableNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) if ($isTableNode(at)) return at;
  return null;
}
