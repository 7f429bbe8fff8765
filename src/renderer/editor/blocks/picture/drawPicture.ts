import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import type { Picture, PictureSize, ShownPicture } from '../../../../shared/article/blocks/picture';
import { lacksOf } from '../../../../shared/media/lacksOf';
import { mediaAddress } from '../../../../shared/media/mediaAddress';
import { drawBeside } from '../frame/FrameNode';
import { drawFields, type FieldSpec, redrawFields } from '../fields/drawFields';
import fieldsCss from '../fields/fields.module.css';
import { sayIn } from '../fields/sayIn';
import { keepForNextUse } from './keepForNextUse';
import css from './picture.module.css';
import { $isPictureNode } from './PictureNode';

export const SIZES: Record<PictureSize, string> = { text: 'As the text', wide: 'Wide', full: 'Full' };
/** What is said of a picture, alone or in a gallery. */
export const PICTURE_FIELDS: readonly FieldSpec[] = [
  { name: 'caption', label: 'Caption', look: 'long', smartens: true },
  { name: 'alt', label: 'Alt text', look: 'long', smartens: true },
  { name: 'credit', label: 'Credit', look: 'text', smartens: true },
  { name: 'licence', label: 'Licence', look: 'text' },
  { name: 'link', label: 'Link', look: 'url' },
];
const FIELDS: readonly FieldSpec[] = [
  ...PICTURE_FIELDS,
  // The preview has a width too.
  { name: 'size', label: 'Width', look: SIZES, fullName: 'Picture width' },
];

const GONE =
  'This picture is no longer in the library’s folder. Its words are safe here. Insert the same file once more, and it is back everywhere.';

/** Draws a picture with its fields and what it lacks. */
export function drawPicture(picture: Picture, key: NodeKey, editor: LexicalEditor): HTMLElement {
  const figure = document.createElement('figure');
  figure.className = css.picture ?? '';
  const image = document.createElement('img');
  image.draggable = false;
  image.decoding = 'async';
  const gone = paragraph(css.gone, GONE);
  gone.hidden = true;
  image.addEventListener('error', () => {
    gone.hidden = false;
    image.hidden = true;
  });
  image.addEventListener('load', () => {
    gone.hidden = true;
    image.hidden = false;
  });
  const fields = drawBeside(fieldsCss.fields);
  drawFields(fields, FIELDS, key, editor, () => {
    const now = pictureAt(editor, key);
    if (now !== null) keepForNextUse(now);
  });
  figure.append(image, gone, fields, paragraph(css.lacks, ''));
  redrawPicture(figure, picture);
  return figure;
}

/** The fields are kept, because the focus may be in one. */
export function redrawPicture(figure: HTMLElement, picture: Picture): void {
  const [image, , fields, lacks] = figure.children as unknown as [
    HTMLImageElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const { media, width, height, size } = picture;
  const address = mediaAddress(media);
  if (image.getAttribute('src') !== address) image.src = address;
  image.width = width;
  image.height = height;
  image.alt = picture.alt;
  figure.dataset['size'] = size;
  figure.ariaLabel = pictureName(picture);
  const lacking = lacksOf(picture);
  // Said quietly: a picture without a credit is no fault while she writes.
  sayIn(lacks, lacking === '' ? '' : `${lacking} yet`);
  lacks.lang = 'en';
  redrawFields(fields, { ...picture, width: '', height: '' });
}

/** What a screen reader says of it: "Picture, A gull, The gull of Fog Harbour". */
export function pictureName({ alt, caption }: ShownPicture): string {
  return ['Picture', alt.trim() || 'no alt text', caption.trim()].filter((words) => words !== '').join(', ');
}

function pictureAt(editor: LexicalEditor, key: NodeKey): Picture | null {
  return editor.read(() => {
    const node = $getNodeByKey(key);
    return $isPictureNode(node) ? node.getPicture() : null;
  });
}

function paragraph(className: string | undefined, words: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className ?? '';
  element.contentEditable = 'false';
  element.textContent = words;
  return element;
}
