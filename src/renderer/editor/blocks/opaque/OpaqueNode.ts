import {
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
  nodeSchema,
  type SerializedLexicalNode,
  type SerializedPartial,
  type Spread,
  stringValue,
  withField,
} from 'lexical';
import type { Opaque } from '../../../../shared/article/blocks';
import { markupWords } from '../../../../shared/article/markupWords';
import { FieldsNode } from '../fields/FieldsNode';
import { drawOpaque, opaqueName } from './drawOpaque';

type SerializedOpaqueNode = Spread<Opaque, SerializedLexicalNode>;

const opaqueSchema = nodeSchema<OpaqueNode>()({
  markup: withField(stringValue(), { field: '__markup' }),
});

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Lexical gives a node its typed JSON so
export interface OpaqueNode {
  exportJSON(compact?: false): SerializedOpaqueNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedOpaqueNode>;
}

/** A block of a site that Galley has no kind for: it can be moved and deleted, and nothing in it can be changed. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- with the interface above
export class OpaqueNode extends FieldsNode {
  /** @internal */
  __markup = '';

  override $config() {
    return this.config('opaque', { extends: DecoratorNode, json: opaqueSchema });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__markup = previous.__markup;
  }

  getMarkup(): string {
    return this.getLatest().__markup;
  }

  override getName(): string {
    return opaqueName(this.getMarkup());
  }

  override getField(): string {
    return '';
  }

  override setField(): this {
    return this;
  }

  protected override fieldsOfWords() {
    return {};
  }

  override getTextContent(): string {
    return `${markupWords(this.getMarkup())}\n`;
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    return drawOpaque(this.getMarkup(), this.getKey(), editor);
  }

  /** Another markup is drawn anew. */
  override updateDOM(previous: this): boolean {
    return previous.__markup !== this.__markup;
  }
}
