import { type ElementDOMSlot, ElementNode, type LexicalNode, setDOMUnmanaged } from 'lexical';

/**
 * A block that stands around paragraphs. It is a shadow root: no deletion merges text into it or out of it. Beside its
 * words it may draw something of its own, in a part of its DOM that Lexical does not manage.
 */
export abstract class FrameNode extends ElementNode {
  /** Whether it holds something of hers beside words, so that it stays though it has none. */
  holdsMore(): boolean {
    return false;
  }

  /** An empty one that is otherwise the same, for the paragraphs behind an empty line. */
  abstract $another(): FrameNode;

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const words = element.querySelector<HTMLElement>(':scope > [data-words]');
    return super.getDOMSlot(element).withElement(words ?? element);
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canIndent(): boolean {
    return false;
  }
}

export function $isFrameNode(node: LexicalNode | null | undefined): node is FrameNode {
  return node instanceof FrameNode;
}

/** The frame around a node, or null. */
export function $frameAround(node: LexicalNode): FrameNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) if ($isFrameNode(at)) return at;
  return null;
}

/** The element of a frame's words. */
export function drawWords(className: string | undefined): HTMLElement {
  const words = document.createElement('div');
  words.className = className ?? '';
  words.dataset['words'] = '';
  return words;
}

/** The element of what a frame draws beside its words: Lexical leaves it, and the keys in it, alone. */
export function drawBeside(className: string | undefined): HTMLElement {
  const beside = document.createElement('div');
  beside.className = className ?? '';
  beside.contentEditable = 'false';
  beside.addEventListener('keydown', (event) => event.stopPropagation());
  setDOMUnmanaged(beside, { captureSelection: true });
  return beside;
}
