import type { LexicalNode, NodeKey } from 'lexical';
import type { Finding } from '../../shared/checks/finding';

export type WordsField = HTMLInputElement | HTMLTextAreaElement;

/** A node with words that are its own and not the text's: they are written in fields or in a dialog. */
export interface HoldsWords {
  /** Each under its name in the window, in the order in which they are read: "a footnote", "the caption". */
  getHeldWords(): Record<string, string>;
  /** Puts other words in the place of some. @param from @param to UTF-16 units of the words under that name */
  replaceHeldWords(name: string, from: number, to: number, words: string): void;
  /** Shows in the node's element what these words are of, where it shows one of several. */
  showHeldWords?(name: string, element: HTMLElement): void;
  /** The words as they are judged, unit by unit: what is no language has no letters. All of them where it is left out. */
  getJudgedWords?(name: string): string;
  /** Whether the words are names of people and outlets, which no dictionary has. */
  areNames?(name: string): boolean;
  /** Where the words are written, if the node's element shows that now. */
  fieldOfWords?(name: string, element: HTMLElement): WordsField | null;
  /** Underlines what was found in the words, until the answered function is called. */
  underlineWords(name: string, findings: readonly Finding[], element: HTMLElement): () => void;
  /** Where in the element words are drawn, or what stands for them. @param from @param to as above */
  rangeOfWords(name: string, from: number, to: number, element: HTMLElement): Range | null;
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
