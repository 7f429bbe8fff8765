import { type LexicalEditor, type NodeKey } from 'lexical';
import type { Gallery } from '../../../../shared/article/blocks/gallery';
import type { ShownPicture } from '../../../../shared/article/blocks/picture';
import type { Finding } from '../../../../shared/checks/finding';
import { underlineElement } from '../../../checks';
import { announce } from '../../../ui';
import { drawFields, type FieldSpec, focusFields, redrawFields, selectBlock } from '../fields/drawFields';
import fieldsCss from '../fields/fields.module.css';
import { sayIn } from '../fields/sayIn';
import { drawBeside } from '../frame/FrameNode';
import { PICTURE_FIELDS, SIZES } from '../picture/drawPicture';
import { keepForNextUse } from '../picture/keepForNextUse';
import { changeGallery, galleryAt, movePicture, removePicture } from './changeGallery';
import { addChosenPictures } from './insertGallery';
import { makeSingle } from './joinPictures';
import css from './gallery.module.css';
import { drawTile, redrawTile } from './drawTile';

const COLUMNS = { 0: 'Auto', 1: '1', 2: '2', 3: '3', 4: '4' };
const FIELDS: readonly FieldSpec[] = [
  ...PICTURE_FIELDS.map((spec) => ({ ...spec, fullName: `${spec.label} of the picture` })),
  { name: 'caption', label: 'Caption', look: 'long', fullName: 'Caption of the gallery', smartens: true },
  { name: 'columns', label: 'Columns', look: COLUMNS },
  { name: 'size', label: 'Width', look: SIZES, fullName: 'Gallery width' },
];

/** One gallery as it is drawn: which of its pictures is chosen is only known here. */
export class GalleryView {
  readonly figure = document.createElement('figure');
  private readonly tiles = document.createElement('div');
  private readonly says = document.createElement('p');
  private readonly buttons: Record<'earlier' | 'later' | 'remove' | 'add' | 'single', HTMLButtonElement>;
  private readonly fields = document.createElement('div');
  private readonly ofPicture: HTMLElement[];
  private chosen = 0;
  private count = 0;

  constructor(
    private readonly key: NodeKey,
    private readonly editor: LexicalEditor,
  ) {
    this.figure.className = css.gallery ?? '';
    const box = drawBeside(css.box);
    box.lang = 'en';
    this.tiles.className = css.tiles ?? '';
    this.tiles.role = 'listbox';
    this.tiles.ariaLabel = 'Pictures of the gallery';
    this.tiles.ariaOrientation = 'horizontal';
    this.tiles.addEventListener('click', ({ target }) => this.choose(this.tileOf(target)));
    this.tiles.addEventListener('focusin', ({ target }) => this.choose(this.tileOf(target)));
    this.tiles.addEventListener('keydown', (event) => this.onKey(event));
    this.buttons = {
      earlier: button('Earlier', () => this.move(-1)),
      later: button('Later', () => this.move(1)),
      remove: button('Remove', () => this.remove()),
      add: button('Add pictures…', () => void addChosenPictures(editor, key)),
      single: button('Make single pictures', () => makeSingle(editor, key)),
    };
    this.says.className = css.says ?? '';
    const bar = document.createElement('div');
    bar.className = css.bar ?? '';
    bar.append(this.says, ...Object.values(this.buttons));
    this.fields.className = fieldsCss.fields ?? '';
    drawFields(this.fields, FIELDS, key, editor, () => {
      const picture = galleryAt(editor, key)?.pictures[this.chosen];
      if (picture !== undefined) keepForNextUse(picture);
    });
    const labels = [...this.fields.children] as HTMLElement[];
    this.ofPicture = labels.slice(0, PICTURE_FIELDS.length);
    const whole = document.createElement('p');
    whole.className = css.whole ?? '';
    whole.textContent = 'The whole gallery';
    labels[PICTURE_FIELDS.length]?.before(whole);
    box.append(this.tiles, bar, this.fields);
    this.figure.append(box);
  }

  show(at: number): void {
    this.choose(at);
    this.tiles.children[this.chosen]?.scrollIntoView({ block: 'nearest' });
  }

  underline(at: number, findings: readonly Finding[]): () => void {
    const words = this.tiles.children[at]?.children[1];
    return words instanceof HTMLElement ? underlineElement(words, findings) : () => undefined;
  }

  /** The fields are kept, because the focus may be in one. */
  redraw({ pictures, caption, columns, size }: Gallery): void {
    this.count = pictures.length;
    this.chosen = Math.max(0, Math.min(this.chosen, pictures.length - 1));
    this.figure.dataset['size'] = size;
    this.tiles.dataset['columns'] = String(columns);
    while (this.tiles.children.length > pictures.length) this.tiles.lastElementChild?.remove();
    for (const [at, picture] of pictures.entries()) {
      const tile = this.tiles.children[at] ?? this.tiles.appendChild(drawTile());
      redrawTile(tile as HTMLElement, picture, { at, of: pictures.length, isChosen: at === this.chosen });
    }
    sayIn(
      this.says,
      pictures.length === 0 ? 'No pictures yet' : `Picture ${this.chosen + 1} of ${pictures.length}`,
    );
    this.buttons.earlier.disabled = this.chosen === 0;
    this.buttons.later.disabled = this.chosen >= pictures.length - 1;
    this.buttons.remove.disabled = pictures.length === 0;
    this.buttons.single.disabled = pictures.length === 0;
    this.nameFields(pictures[this.chosen]);
    const values = Object.entries(pictures[this.chosen] ?? {}).map(([name, value]) => [
      `${this.chosen}.${name}`,
      String(value),
    ]);
    redrawFields(this.fields, { ...Object.fromEntries(values), caption, columns: String(columns), size });
  }

  /** The same fields are those of whichever picture is chosen. */
  private nameFields(picture: ShownPicture | undefined): void {
    for (const [at, label] of this.ofPicture.entries()) {
      label.hidden = picture === undefined;
      const field = label.querySelector('input, textarea');
      field?.setAttribute('name', `${this.chosen}.${PICTURE_FIELDS[at]!.name}`);
    }
  }

  private tileOf(target: EventTarget | null): number {
    const tile = target instanceof Element ? target.closest('[role=option]') : null;
    return tile === null ? -1 : [...this.tiles.children].indexOf(tile);
  }

  private choose(at: number): void {
    if (at < 0 || at >= this.count || at === this.chosen) return;
    this.chosen = at;
    this.redrawNow();
  }

  private redrawNow(): void {
    const gallery = galleryAt(this.editor, this.key);
    if (gallery !== null) this.redraw(gallery);
  }

  private onKey(event: KeyboardEvent): void {
    const isMove = event.altKey;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
    const step = steps[event.key];
    if (step !== undefined && isMove) this.move(step);
    else if (step !== undefined) this.focusTile(this.chosen + step);
    else if (event.key === 'Home') this.focusTile(0);
    else if (event.key === 'End') this.focusTile(this.count - 1);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.remove();
    else if (event.key === 'Enter') focusFields(this.figure);
    else if (event.key === 'Escape') selectBlock(this.editor, this.key);
    else return;
    event.preventDefault();
  }

  private focusTile(at: number): void {
    const tile = this.tiles.children[Math.max(0, Math.min(at, this.count - 1))];
    if (tile instanceof HTMLElement) tile.focus();
    else this.buttons.add.focus();
  }

  private move(step: number): void {
    const to = this.chosen + step;
    if (!this.editor.isEditable() || to < 0 || to >= this.count) return;
    const from = this.chosen;
    const wasInTiles = this.tiles.contains(document.activeElement);
    this.chosen = to;
    changeGallery(this.editor, this.key, (gallery) => movePicture(gallery, from, to));
    if (wasInTiles) this.focusTile(to);
    announce(`Picture ${to + 1} of ${this.count} now.`);
  }

  private remove(): void {
    if (!this.editor.isEditable() || this.count === 0) return;
    const at = this.chosen;
    changeGallery(this.editor, this.key, (gallery) => removePicture(gallery, at));
    this.focusTile(this.chosen);
    announce('Picture removed.');
  }
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = css.button ?? '';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}
