import {
  $applyNodeReplacement,
  DecoratorNode,
  type EditorConfig,
  enumValue,
  type LexicalEditor,
  type LexicalNode,
  nodeSchema,
  numberValue,
  type SerializedLexicalNode,
  type SerializedPartial,
  type Spread,
  stringValue,
  withField,
} from 'lexical';
import { type Picture, PICTURE_SIZES, type PictureSize } from '../../../../shared/article/blocks/picture';
import { FieldsNode } from '../fields/FieldsNode';
import { drawPicture, pictureName, redrawPicture } from './drawPicture';

/** What she says of a picture in its fields, and how it stands. */
type PictureFields = Pick<Picture, 'alt' | 'caption' | 'credit' | 'licence' | 'link' | 'size'>;
type SerializedPictureNode = Spread<Picture, SerializedLexicalNode>;

const FIELDS_OF_WORDS = {
  'the caption': 'caption',
  'the alt text': 'alt',
  'the credit': 'credit',
} as const;

const pictureSchema = nodeSchema<PictureNode>()({
  media: withField(stringValue(), { field: '__media' }),
  width: withField(numberValue(1), { field: '__width' }),
  height: withField(numberValue(1), { field: '__height' }),
  alt: withField(stringValue(), { field: '__alt' }),
  caption: withField(stringValue(), { field: '__caption' }),
  credit: withField(stringValue(), { field: '__credit' }),
  licence: withField(stringValue(), { field: '__licence' }),
  link: withField(stringValue(), { field: '__link' }),
  size: withField(enumValue(PICTURE_SIZES), { field: '__size' }),
});

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Lexical gives a node its typed JSON so
export interface PictureNode {
  exportJSON(compact?: false): SerializedPictureNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedPictureNode>;
}

/** A picture of the library, with fields under it for what is said of it here. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- with the interface above
export class PictureNode extends FieldsNode {
  /** @internal */
  __media = '';
  /** @internal */
  __width = 1;
  /** @internal */
  __height = 1;
  /** @internal */
  __alt = '';
  /** @internal */
  __caption = '';
  /** @internal */
  __credit = '';
  /** @internal */
  __licence = '';
  /** @internal */
  __link = '';
  /** @internal */
  __size: PictureSize = 'text';

  override $config() {
    return this.config('picture', { extends: DecoratorNode, json: pictureSchema });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__media = previous.__media;
    this.__width = previous.__width;
    this.__height = previous.__height;
    this.__alt = previous.__alt;
    this.__caption = previous.__caption;
    this.__credit = previous.__credit;
    this.__licence = previous.__licence;
    this.__link = previous.__link;
    this.__size = previous.__size;
  }

  getPicture(): Picture {
    const { __media, __width, __height, __alt, __caption, __credit, __licence, __link, __size } =
      this.getLatest();
    return {
      ...{ type: 'picture', media: __media, width: __width, height: __height },
      ...{ alt: __alt, caption: __caption, credit: __credit, licence: __licence },
      ...{ link: __link, size: __size },
    };
  }

  setPicture({ media, width, height, ...fields }: Omit<Picture, 'type'>): this {
    const self = this.getWritable();
    self.__media = media;
    self.__width = width;
    self.__height = height;
    return self.setFields(fields);
  }

  setFields(changes: Partial<PictureFields>): this {
    const self = this.getWritable();
    const { alt, caption, credit, licence, link, size } = { ...self.getPicture(), ...changes };
    self.__alt = alt;
    self.__caption = caption;
    self.__credit = credit;
    self.__licence = licence;
    self.__link = link;
    self.__size = size;
    return self;
  }

  override getName(): string {
    return pictureName(this.getPicture());
  }

  protected override fieldsOfWords() {
    return FIELDS_OF_WORDS;
  }

  override areNames(name: string): boolean {
    return name === 'the credit';
  }

  override getField(name: keyof PictureFields): string {
    return this.getPicture()[name];
  }

  override setField(name: string, value: string): this {
    return this.setFields({ [name]: value });
  }

  override getTextContent(): string {
    const { caption, alt } = this.getPicture();
    return `${caption || alt}\n`;
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    return drawPicture(this.getPicture(), this.getKey(), editor);
  }

  override updateDOM(_previous: this, element: HTMLElement): boolean {
    redrawPicture(element, this.getPicture());
    return false;
  }
}

export function $createPictureNode(picture: Omit<Picture, 'type'>): PictureNode {
  return $applyNodeReplacement(new PictureNode()).setPicture(picture);
}

export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode;
}
