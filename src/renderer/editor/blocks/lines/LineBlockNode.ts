import { $createParagraphNode, ElementNode, type ParagraphNode, type RangeSelection } from 'lexical';

/** How a kind of line block is drawn. */
export interface LineBlockLook {
  tag: 'div' | 'pre';
  className: string | undefined;
  /** What a screen reader calls it. */
  name: string;
}

/**
 * A block that is one text, as a paragraph is, and looks otherwise. What comes after it is a paragraph, and so is what
 * Backspace at its start makes of it.
 */
export abstract class LineBlockNode extends ElementNode {
  abstract look(): LineBlockLook;

  override createDOM(): HTMLElement {
    const { tag, className, name } = this.look();
    const element = document.createElement(tag);
    element.className = className ?? '';
    element.role = 'group';
    element.ariaLabel = name;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override insertNewAfter(_selection: RangeSelection | null, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): true {
    this.replace($createParagraphNode(), true);
    return true;
  }

  override canIndent(): boolean {
    return false;
  }
}

/** One that keeps its spaces, and in which Enter starts a line and no block. */
export abstract class KeptLinesNode extends LineBlockNode {}
