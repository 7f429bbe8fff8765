import { $create, ElementNode, type LexicalNode } from 'lexical';
import { drawWords, FrameNode } from '../frame/FrameNode';
import css from './details.module.css';

/** What a reader unfolds. The first paragraph is its summary; here all of it is open. */
export class DetailsNode extends FrameNode {
  override $config() {
    return this.config('details', { extends: ElementNode });
  }

  override $another(): DetailsNode {
    return $create(DetailsNode);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = css.details ?? '';
    element.role = 'group';
    element.ariaLabel = 'Details: a summary and what readers unfold';
    element.append(drawWords(css.words));
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }
}

export function $isDetailsNode(node: LexicalNode | null | undefined): node is DetailsNode {
  return node instanceof DetailsNode;
}
