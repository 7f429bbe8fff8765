import { DecoratorNode, type LexicalNode } from 'lexical';

/** A block that is no text: what is said of it stands in fields under it. */
export abstract class FieldsNode extends DecoratorNode<null> {
  /** What a screen reader says of it: "Picture, A gull". */
  abstract getName(): string;

  abstract setField(name: string, value: string): this;

  override isInline(): false {
    return false;
  }
}

export function $isFieldsNode(node: LexicalNode | null | undefined): node is FieldsNode {
  return node instanceof FieldsNode;
}
