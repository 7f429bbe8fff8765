import {
  $applyNodeReplacement,
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  nodeSchema,
  type SerializedLexicalNode,
  type SerializedPartial,
  type Spread,
  stringValue,
  withField,
} from 'lexical';
import type { Embed } from '../../../../shared/article/blocks/embed';
import { FieldsNode } from '../fields/FieldsNode';
import { drawEmbed, embedName, redrawEmbed } from './drawEmbed';

type EmbedFields = Omit<Embed, 'type'>;
type SerializedEmbedNode = Spread<Embed, SerializedLexicalNode>;

const FIELDS_OF_WORDS = { 'the words of a card': 'title', 'the author of a card': 'author' } as const;

const embedSchema = nodeSchema<EmbedNode>()({
  url: withField(stringValue(), { field: '__url' }),
  title: withField(stringValue(), { field: '__title' }),
  author: withField(stringValue(), { field: '__author' }),
  date: withField(stringValue(), { field: '__date' }),
});

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Lexical gives a node its typed JSON so
export interface EmbedNode {
  exportJSON(compact?: false): SerializedEmbedNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedEmbedNode>;
}

/** A post or a video of another site, as a card that leads there. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- with the interface above
export class EmbedNode extends FieldsNode {
  /** @internal */
  __url = '';
  /** @internal */
  __title = '';
  /** @internal */
  __author = '';
  /** @internal */
  __date = '';

  override $config() {
    return this.config('embed', { extends: DecoratorNode, json: embedSchema });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__url = previous.__url;
    this.__title = previous.__title;
    this.__author = previous.__author;
    this.__date = previous.__date;
  }

  getEmbed(): Embed {
    const { __url: url, __title: title, __author: author, __date: date } = this.getLatest();
    return { type: 'embed', url, title, author, date };
  }

  setEmbed(changes: Partial<EmbedFields>): this {
    const self = this.getWritable();
    const { url, title, author, date } = { ...self.getEmbed(), ...changes };
    self.__url = url;
    self.__title = title;
    self.__author = author;
    self.__date = date;
    return self;
  }

  override getName(): string {
    return embedName(this.getEmbed());
  }

  override getField(name: keyof EmbedFields): string {
    return this.getEmbed()[name];
  }

  override setField(name: string, value: string): this {
    return this.setEmbed({ [name]: value });
  }

  protected override fieldsOfWords() {
    return FIELDS_OF_WORDS;
  }

  override areNames(name: string): boolean {
    return name === 'the author of a card';
  }

  override getTextContent(): string {
    const { title, url } = this.getEmbed();
    return `${title || url}\n`;
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    return drawEmbed(this.getEmbed(), this.getKey(), editor);
  }

  override updateDOM(_previous: this, element: HTMLElement): boolean {
    redrawEmbed(element, this.getEmbed());
    return false;
  }
}

export function $createEmbedNode(embed: EmbedFields): EmbedNode {
  return $applyNodeReplacement(new EmbedNode()).setEmbed(embed);
}

export function $isEmbedNode(node: LexicalNode | null | undefined): node is EmbedNode {
  return node instanceof EmbedNode;
}
