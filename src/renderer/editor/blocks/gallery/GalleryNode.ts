import {
  $applyNodeReplacement,
  arrayValue,
  DecoratorNode,
  type EditorConfig,
  enumValue,
  type LexicalEditor,
  type LexicalNode,
  nodeSchema,
  numberValue,
  objectValue,
  type SerializedLexicalNode,
  type SerializedPartial,
  type Spread,
  stringValue,
  withField,
} from 'lexical';
import {
  type Gallery,
  GALLERY_COLUMNS,
  type GalleryColumns,
  shown,
} from '../../../../shared/article/blocks/gallery';
import {
  PICTURE_SIZES,
  type PictureSize,
  type ShownPicture,
} from '../../../../shared/article/blocks/picture';
import type { Finding } from '../../../../shared/checks/finding';
import { FieldsNode } from '../fields/FieldsNode';
import { choosePicture, drawGallery, galleryName, redrawGallery, underlineTile } from './drawGallery';

type SerializedGalleryNode = Spread<Gallery, SerializedLexicalNode>;
type PictureField = 'caption' | 'alt' | 'credit' | 'licence' | 'link';

const WORDS_OF_PICTURE = { 'the caption': 'caption', 'the alt text': 'alt', 'the credit': 'credit' };

const gallerySchema = nodeSchema<GalleryNode>()({
  pictures: withField(
    arrayValue(
      objectValue({
        ...{ media: stringValue(), width: numberValue(1), height: numberValue(1) },
        ...{ alt: stringValue(), caption: stringValue(), credit: stringValue() },
        ...{ licence: stringValue(), link: stringValue() },
      }),
    ),
    { field: '__pictures' },
  ),
  caption: withField(stringValue(), { field: '__caption' }),
  columns: withField(enumValue(GALLERY_COLUMNS), { field: '__columns' }),
  size: withField(enumValue(PICTURE_SIZES), { field: '__size' }),
});

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Lexical gives a node its typed JSON so
export interface GalleryNode {
  exportJSON(compact?: false): SerializedGalleryNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedGalleryNode>;
}

/** Pictures of the library in one block, in her order; the fields under them are those of the one that she chose. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- with the interface above
export class GalleryNode extends FieldsNode {
  /** @internal */
  __pictures: ShownPicture[] = [];
  /** @internal */
  __caption = '';
  /** @internal */
  __columns: GalleryColumns = 0;
  /** @internal */
  __size: PictureSize = 'text';

  override $config() {
    return this.config('gallery', { extends: DecoratorNode, json: gallerySchema });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__pictures = previous.__pictures;
    this.__caption = previous.__caption;
    this.__columns = previous.__columns;
    this.__size = previous.__size;
  }

  getGallery(): Gallery {
    const { __pictures: pictures, __caption: caption, __columns: columns, __size: size } = this.getLatest();
    return { type: 'gallery', pictures, caption, columns, size };
  }

  setGallery(changes: Partial<Omit<Gallery, 'type'>>): this {
    const self = this.getWritable();
    const { pictures, caption, columns, size } = { ...self.getGallery(), ...changes };
    self.__pictures = pictures;
    self.__caption = caption;
    self.__columns = columns;
    self.__size = size;
    return self;
  }

  override getName(): string {
    return galleryName(this.getGallery());
  }

  /** "caption" is the gallery's own, "2.caption" that of its third picture. */
  override getField(name: string): string {
    const gallery = this.getGallery();
    const { at, field } = placeOf(name);
    if (at === null) return String(gallery[field as keyof Omit<Gallery, 'type' | 'pictures'>]);
    return gallery.pictures[at]?.[field as PictureField] ?? '';
  }

  override setField(name: string, value: string): this {
    const { at, field } = placeOf(name);
    if (at === null) return this.setGallery({ [field]: field === 'columns' ? Number(value) : value });
    const pictures = this.getGallery().pictures.map((picture, index) =>
      index === at ? { ...picture, [field]: value } : picture,
    );
    return this.setGallery({ pictures });
  }

  protected override fieldsOfWords(): Record<string, string> {
    const ofPictures = this.getGallery().pictures.flatMap((_picture, at) =>
      Object.entries(WORDS_OF_PICTURE).map(([name, field]) => [
        `${name} of picture ${at + 1}`,
        `${at}.${field}`,
      ]),
    );
    return Object.fromEntries([...ofPictures, ['the caption of the gallery', 'caption']]) as Record<
      string,
      string
    >;
  }

  showHeldWords(name: string, element: HTMLElement): void {
    const { at } = placeOf(this.fieldsOfWords()[name] ?? '');
    if (at !== null) choosePicture(element, at);
  }

  override areNames(name: string): boolean {
    return name.startsWith('the credit ');
  }

  /** The fields show one picture: of any other the words under it are underlined. */
  override underlineWords(name: string, findings: readonly Finding[], element: HTMLElement): () => void {
    const stop = super.underlineWords(name, findings, element);
    const { at } = placeOf(this.fieldsOfWords()[name] ?? '');
    const stopTile = at === null ? () => undefined : underlineTile(element, at, findings);
    return () => {
      stop();
      stopTile();
    };
  }

  override getTextContent(): string {
    const { pictures, caption } = this.getGallery();
    return `${[...pictures.map((one) => one.caption || one.alt), caption].filter(Boolean).join('\n')}\n`;
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    return drawGallery(this.getGallery(), this.getKey(), editor);
  }

  override updateDOM(_previous: this, element: HTMLElement): boolean {
    redrawGallery(element, this.getGallery());
    return false;
  }
}

/** Of the gallery itself, or of the picture at a place in it. */
function placeOf(name: string): { at: number | null; field: string } {
  const [, at, field] = /^(\d+)\.(\w+)$/.exec(name) ?? [];
  return field === undefined ? { at: null, field: name } : { at: Number(at), field };
}

export function $createGalleryNode(gallery: Omit<Gallery, 'type'>): GalleryNode {
  const { pictures, ...rest } = gallery;
  return $applyNodeReplacement(new GalleryNode()).setGallery({ ...rest, pictures: pictures.map(shown) });
}

export function $isGalleryNode(node: LexicalNode | null | undefined): node is GalleryNode {
  return node instanceof GalleryNode;
}
