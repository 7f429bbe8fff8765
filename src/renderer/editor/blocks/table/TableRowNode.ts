import { ElementNode } from 'lexical';
import { TableCellNode } from './TableLineNode';

export class TableRowNode extends ElementNode {
  override $config() {
    return this.config('tablerow', { extends: ElementNode });
  }

  getCells(): TableCellNode[] {
    return this.getChildren().filter((child) => child instanceof TableCellNode);
  }

  override createDOM(): HTMLElement {
    return document.createElement('tr');
  }

  override updateDOM(): boolean {
    return false;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  override canIndent(): boolean {
    return false;
  }
}
