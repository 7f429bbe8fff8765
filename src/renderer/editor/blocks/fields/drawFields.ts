import {
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { smartenField } from '../../behaviours/smartMarks/smartenField';
import { $caretAfter } from '../caretAfter';
import { $selectNode } from '../selectNode';
import { drawFieldMarks } from './fieldMarks';
import css from './fields.module.css';
import { $isFieldsNode } from './FieldsNode';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field under a block that is no text. */
export interface FieldSpec {
  name: string;
  label: string;
  /** `long` has a row of its own and grows with its words; a choice is by value and label. */
  look: 'long' | 'text' | 'url' | 'date' | Record<string, string>;
  /** Where the label alone would be another field's too. */
  fullName?: string;
  /** What it holds may have several lines; else pasted line ends become spaces. */
  keepsLines?: boolean;
  /** Words for readers, whose marks become those of the article's language. */
  smartens?: boolean;
}

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

/** Draws the fields of a block, in the order in which they are asked for. @param onDone a field is left, with another value */
export function drawFields(
  box: HTMLElement,
  specs: readonly FieldSpec[],
  key: NodeKey,
  editor: LexicalEditor,
  onDone: () => void = () => undefined,
): void {
  box.lang = 'en';
  box.dataset['fields'] = '';
  const fields = specs.map((spec, at) => {
    const label = document.createElement('label');
    label.dataset['long'] = String(spec.look === 'long' || standsAlone(specs, at));
    const words = document.createElement('span');
    words.textContent = spec.label;
    const field = makeField(spec);
    if (spec.fullName !== undefined) field.ariaLabel = spec.fullName;
    field.name = spec.name;
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
    field.addEventListener('input', (event) => {
      // A day that is half written is none, and takes from the block no day that it had.
      if (!editor.isEditable() || field.validity.badInput) return;
      if (specs[at]?.smartens && event instanceof InputEvent && !(field instanceof HTMLSelectElement))
        smartenField(field, event, editor.getRootElement()?.lang);
      keepField(editor, key, field, isFirst, specs[at]?.keepsLines ?? false);
      isFirst = false;
    });
    field.addEventListener('change', onDone);
    field.addEventListener('focusout', () => field.validity.badInput && showKept(editor, key, field));
    field.addEventListener('keydown', (event) => {
      const pressed = event as KeyboardEvent;
      if (pressed.isComposing) return;
      if (pressed.key === 'Escape') selectBlock(editor, key);
      else if (pressed.key === 'Enter') goOn(fields.slice(at + 1).find(takesWords), editor, key);
      else return;
      event.preventDefault();
    });
  }
  for (const type of OWN_EVENTS) box.addEventListener(type, (event) => event.stopPropagation());
}

export function redrawFields(box: HTMLElement, values: Record<string, string>): void {
  for (const field of box.querySelectorAll<Field>('[name]')) {
    const value = values[field.name] ?? '';
    if (field.value !== value) field.value = value;
  }
  drawFieldMarks(box);
}

/** Puts the focus into the first field of a block that is shown. */
export function focusFields(figure: HTMLElement | null): void {
  figure?.querySelector<Field>('[name]')?.focus();
}

/** The same, where something stands before the fields that keys lead to: to that. */
export function enterBlock(figure: HTMLElement | null): void {
  figure?.querySelector<HTMLElement>('[tabindex="0"], [name]')?.focus();
}

/** Whether it has nothing beside it, and takes the row. */
function standsAlone(specs: readonly FieldSpec[], at: number): boolean {
  const isShort = (spec: FieldSpec | undefined) => spec !== undefined && spec.look !== 'long';
  const before = specs.slice(0, at).findLastIndex((spec) => !isShort(spec));
  return (at - before) % 2 === 1 && !isShort(specs[at + 1]);
}

function makeField({ look }: FieldSpec): Field {
  if (typeof look === 'object') {
    const select = document.createElement('select');
    for (const [value, label] of Object.entries(look)) select.append(new Option(label, value));
    return select;
  }
  if (look !== 'long') {
    const input = document.createElement('input');
    input.type = look;
    return input;
  }
  const area = document.createElement('textarea');
  area.rows = 1;
  return area;
}

/** The focus stays in the field. */
function keepField(
  editor: LexicalEditor,
  key: NodeKey,
  field: Field,
  isFirst: boolean,
  keepsLines: boolean,
): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      const value = keepsLines ? field.value : field.value.replace(/\s*[\r\n]+\s*/g, ' ');
      if ($isFieldsNode(node)) node.setField(field.name, value);
    },
    { tag: [isFirst ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

/** Where she left a day half written, the one that the block has stands there again. */
function showKept(editor: LexicalEditor, key: NodeKey, field: Field): void {
  editor.read(() => {
    const node = $getNodeByKey(key);
    if ($isFieldsNode(node)) field.value = node.getField(field.name);
  });
}

/** From the fields back to the text, where the block is selected. */
export function selectBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => $selectNode(key), { discrete: true });
  editor.getRootElement()?.focus({ preventScroll: true });
}

/** A choice takes none: what she types on it would be lost, and choose the width of a picture by its letters. */
const takesWords = (field: Field) => !(field instanceof HTMLSelectElement);

/** To the next field of words, and from the last into the text after the block. */
function goOn(next: Field | undefined, editor: LexicalEditor, key: NodeKey): void {
  if (next !== undefined) {
    next.focus();
    return;
  }
  // Lexical leaves the focus in the field where the caret of the text is there already.
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(() => {
    const block = $getNodeByKey(key);
    if (block !== null) $caretAfter(block);
  });
  editor.focus();
}
