import { DecoratorNode, type LexicalNode } from 'lexical';
import type { Finding } from '../../../../shared/checks/finding';
import type { HoldsWords, WordsField } from '../../heldWords';
import { markField, rangeInField } from './fieldMarks';

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

  /** Words under this name are names. */
  areNames(_name: string): boolean {
    return false;
  }

  fieldOfWords(name: string, element: HTMLElement): WordsField | null {
    const field = this.fieldsOfWords()[name];
    return field === undefined ? null : element.querySelector<WordsField>(`[name="${field}"]`);
  }

  underlineWords(name: string, findings: readonly Finding[], element: HTMLElement): () => void {
    const field = this.fieldsOfWords()[name];
    const box = element.querySelector<HTMLElement>('[data-fields]');
    return field === undefined || box === null ? () => undefined : markField(box, field, findings);
  }

  rangeOfWords(name: string, from: number, to: number, element: HTMLElement): Range | null {
    const field = this.fieldOfWords(name, element);
    return field && rangeInField(field, from, to);
  }

  override isInline(): false {
    return false;
  }
}

export function $isFieldsNode(node: LexicalNode | null | undefined): node is FieldsNode {
  return node instanceof FieldsNode;
}
