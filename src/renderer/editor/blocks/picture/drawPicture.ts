import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import type { Picture, PictureSize } from '../../../../shared/article/blocks/picture';
import { lacksOf } from '../../../../shared/media/lacksOf';
import { mediaAddress } from '../../../../shared/media/mediaAddress';
import { call } from '../../../bridge';
import { drawBeside } from '../frame/FrameNode';
import { drawFields, type FieldSpec, redrawFields } from '../fields/drawFields';
import fieldsCss from '../fields/fields.module.css';
import css from './picture.module.css';
import { $isPictureNode } from './PictureNode';

const SIZES: Record<PictureSize, string> = { text: 'As the text', wide: 'Wide', full: 'Full' };
const FIELDS: readonly FieldSpec[] = [
  { name: 'caption', label: 'Caption', look: 'long' },
  { name: 'alt', label: 'Alt text', look: 'long' },
  { name: 'credit', label: 'Credit', look: 'text' },
  { name: 'licence', label: 'Licence', look: 'text' },
  { name: 'link', label: 'Link', look: 'url' },
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
  drawFields(fields, FIELDS, key, editor, () => keepForNextUse(editor, key));
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
  lacks.textContent = lacking === '' ? '' : `${lacking} yet`;
  lacks.lang = 'en';
  redrawFields(fields, { ...picture, width: '', height: '' });
}

/** What a screen reader says of it: "Picture, A gull, The gull of Fog Harbour". */
export function pictureName({ alt, caption }: Picture): string {
  return ['Picture', alt.trim() || 'no alt text', caption.trim()].filter((words) => words !== '').join(', ');
}

/** Not having it costs only that she types it once more; the article has the words. */
function keepForNextUse(editor: LexicalEditor, key: NodeKey): void {
  const picture = editor.read(() => {
    const node = $getNodeByKey(key);
    return $isPictureNode(node) ? node.getPicture() : null;
  });
  if (picture === null) return;
  const { media, alt, caption, credit, licence } = picture;
  void call('media.describe', { name: media, words: { alt, caption, credit, licence } });
}

function paragraph(className: string | undefined, words: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className ?? '';
  element.contentEditable = 'false';
  element.textContent = words;
  return element;
}
