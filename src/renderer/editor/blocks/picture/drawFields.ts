import {
  $createNodeSelection,
  $getNodeByKey,
  $setSelection,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { Picture, PictureSize } from '../../../../shared/article/blocks/picture';
import { call } from '../../../bridge';
import { $caretAfter } from '../caretAfter';
import css from './picture.module.css';
import { $isPictureNode, type PictureFields } from './PictureNode';

type FieldName = keyof PictureFields;
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const LABELS: Record<FieldName, string> = {
  caption: 'Caption',
  alt: 'Alt text',
  credit: 'Credit',
  licence: 'Licence',
  link: 'Link',
  size: 'Width',
};
const SIZES: Record<PictureSize, string> = { text: 'As the text', wide: 'Wide', full: 'Full' };
const LONG: ReadonlySet<FieldName> = new Set(['caption', 'alt']);
/** They would do something to the text around. */
const OWN_EVENTS = [
  'beforeinput',
  'input',
  'paste',
  'copy',
  'cut',
  'drop',
  'compositionstart',
  'compositionend',
];

/** Draws the fields of a picture, in the order in which they are asked for. */
export function drawFields(box: HTMLElement, key: NodeKey, editor: LexicalEditor): void {
  box.lang = 'en';
  const fields = (Object.keys(LABELS) as FieldName[]).map((name) => {
    const label = document.createElement('label');
    label.dataset['long'] = String(LONG.has(name));
    const words = document.createElement('span');
    words.textContent = LABELS[name];
    const field = makeField(name);
    field.name = name;
    field.className = css.field ?? '';
    label.append(words, field);
    box.append(label);
    return field;
  });
  for (const [at, field] of fields.entries()) {
    // What is typed during one stay is one step of Undo.
    let isFirst = true;
    field.addEventListener('focus', () => {
      isFirst = true;
      // An article in the bin is read only.
      if (!(field instanceof HTMLSelectElement)) field.readOnly = !editor.isEditable();
    });
    field.addEventListener('input', () => {
      if (!editor.isEditable()) return;
      keepField(editor, key, field, isFirst);
      isFirst = false;
    });
    field.addEventListener('change', () => keepForNextUse(editor, key));
    field.addEventListener('keydown', (event) => {
      const pressed = event as KeyboardEvent;
      if (pressed.isComposing) return;
      if (pressed.key === 'Escape') selectPicture(editor, key);
      else if (pressed.key === 'Enter') goOn(fields[at + 1], editor, key);
      else return;
      event.preventDefault();
    });
  }
  for (const type of OWN_EVENTS) box.addEventListener(type, (event) => event.stopPropagation());
}

export function redrawFields(box: HTMLElement, picture: Picture): void {
  for (const field of box.querySelectorAll<Field>('[name]')) {
    const value = picture[field.name as FieldName];
    if (field.value !== value) field.value = value;
  }
}

/** Puts the focus into the first field of a picture that is shown. */
export function focusFields(figure: HTMLElement | null): void {
  figure?.querySelector<Field>('[name]')?.focus();
}

function makeField(name: FieldName): Field {
  if (name === 'size') {
    const select = document.createElement('select');
    // The preview has a width too.
    select.ariaLabel = 'Picture width';
    for (const [value, label] of Object.entries(SIZES)) select.append(new Option(label, value));
    return select;
  }
  if (!LONG.has(name)) {
    const input = document.createElement('input');
    input.type = name === 'link' ? 'url' : 'text';
    return input;
  }
  const area = document.createElement('textarea');
  area.rows = 1;
  return area;
}

/** The focus stays in the field. */
function keepField(editor: LexicalEditor, key: NodeKey, field: Field, isFirst: boolean): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      // Pasted line ends: each of the fields is one line.
      const value = field.value.replace(/\s*[\r\n]+\s*/g, ' ');
      if ($isPictureNode(node)) node.setFields({ [field.name]: value });
    },
    { tag: [isFirst ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
  );
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

/** From the fields back to the text, where the picture is selected. */
function selectPicture(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const selection = $createNodeSelection();
      selection.add(key);
      $setSelection(selection);
    },
    { discrete: true },
  );
  editor.getRootElement()?.focus({ preventScroll: true });
}

/** To the next field, and from the last into the text after the picture. */
function goOn(next: Field | undefined, editor: LexicalEditor, key: NodeKey): void {
  if (next !== undefined) {
    next.focus();
    return;
  }
  editor.update(() => {
    const picture = $getNodeByKey(key);
    if (picture !== null) $caretAfter(picture);
  });
  editor.focus();
}
