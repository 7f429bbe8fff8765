import { DecoratorNode, type LexicalNode } from 'lexical';
import type { HoldsWords } from '../../heldWords';

/** A block that is no text: what is said of it stands in fields under it. */
export abstract class FieldsNode extends DecoratorNode<null> implements HoldsWords {
  /** What a screen reader says of it: "Picture, A gull". */
  abstract getName(): string;

  abstract getField(name: string): string;

  abstract setField(name: string, value: string): this;

  /** The fields with words in them, by what each is called in the window, in the order in which they are read. */
  protected abstract fieldsOfWords(): Record<string, string>;

  getHeldWords(): Record<string, string> {
    const fields = Object.entries(this.fieldsOfWords());
    return Object.fromEntries(fields.map(([name, field]) => [name, this.getField(field)]));
  }

  replaceHeldWords(name: string, from: number, to: number, words: string): void {
    const field = this.fieldsOfWords()[name];
    if (field === undefined) return;
    const text = this.getField(field);
    this.setField(field, text.slice(0, from) + words + text.slice(to));
  }

  override isInline(): false {
    return false;
  }
}

export function $isFieldsNode(node: LexicalNode | null | undefined): node is FieldsNode {
  return node instanceof FieldsNode;
}
