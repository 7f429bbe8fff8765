import { ElementNode, type LexicalNode } from 'lexical';
import css from './table.module.css';
import { $headerOf } from './headerOf';

/** A line of a table: its words, with the breaks that she made. */
export abstract class TableLineNode extends ElementNode {
  override canIndent(): boolean {
    return false;
  }
}

/** Which of the cells are headers the table knows, so that a cell draws itself by its place. */
export class TableCellNode extends TableLineNode {
  override $config() {
    return this.config('tablecell', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const header = $headerOf(this);
    const element = document.createElement(header === null ? 'td' : 'th');
    if (header !== null) element.setAttribute('scope', header);
    return element;
  }

  override updateDOM(_previous: this, element: HTMLElement): boolean {
    return $headerOf(this) !== element.getAttribute('scope');
  }
}

export class TableCaptionNode extends TableLineNode {
  override $config() {
    return this.config('tablecaption', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('caption');
    element.className = css.caption ?? '';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }
}

/** The line of a table around a node, or null. */
export function $tableLineAround(node: LexicalNode): TableLineNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent())
    if (at instanceof TableLineNode) return at;
  return null;
}
