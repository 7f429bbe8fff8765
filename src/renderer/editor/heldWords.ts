import type { LexicalNode, NodeKey } from 'lexical';

/** A node with words that are its own and not the text's: they are written in fields or in a dialog. */
export interface HoldsWords {
  /** Each under its name in the window, in the order in which they are read: "a footnote", "the caption". */
  getHeldWords(): Record<string, string>;
  /** Puts other words in the place of some. @param from @param to UTF-16 units of the words under that name */
  replaceHeldWords(name: string, from: number, to: number, words: string): void;
  /** Shows in the node's element what these words are of, where it shows one of several. */
  showHeldWords?(name: string, element: HTMLElement): void;
}

/** Some of them, as they stand in the text. */
export interface HeldWords {
  /** Of the node. */
  key: NodeKey;
  name: string;
  text: string;
  inQuotation: boolean;
}

export function $holdsWords<Node extends LexicalNode>(
  node: Node | null | undefined,
): node is Node & HoldsWords {
  return node != null && 'getHeldWords' in node;
}

export function $heldWords(node: LexicalNode & HoldsWords, inQuotation: boolean): HeldWords[] {
  return Object.entries(node.getHeldWords()).map(([name, text]) => ({
    ...{ key: node.getKey(), name, text },
    inQuotation,
  }));
}
