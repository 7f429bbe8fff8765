import type { Finding } from '../../../../shared/checks/finding';
import { underlines } from '../../../checks';
import type { WordsField } from '../../heldWords';
import css from './fields.module.css';

/** What was found in the words of a block's fields, by the name of each. */
const marks = new WeakMap<HTMLElement, Map<string, readonly Finding[]>>();
const doubles = new WeakMap<WordsField, FieldDouble>();

/** A field's own words take no looks: behind it stand the same words at the same places, which do. */
class FieldDouble {
  private readonly element = document.createElement('span');
  private readonly text = document.createTextNode('');
  private drawn: [Highlight, StaticRange][] = [];

  constructor(private readonly field: WordsField) {
    this.element.className = css.double ?? '';
    this.element.ariaHidden = 'true';
    this.element.append(this.text);
    this.element.dataset['line'] = String(field instanceof HTMLInputElement);
    field.before(this.element);
    // A field of one line shows another part of its words where the caret is led out of sight.
    for (const type of ['keyup', 'select', 'blur', 'scroll'])
      field.addEventListener(type, () => this.follow(), { passive: true });
  }

  draw(findings: readonly Finding[]): void {
    for (const [look, range] of this.drawn) look.delete(range);
    const { value } = this.field;
    if (this.text.data !== value) this.text.data = value;
    this.drawn = findings.flatMap(({ kind, from, to }): [Highlight, StaticRange][] => {
      if (to > value.length) return [];
      const [startContainer, endContainer] = [this.text, this.text];
      return [
        [
          underlines(kind),
          new StaticRange({ startContainer, startOffset: from, endContainer, endOffset: to }),
        ],
      ];
    });
    for (const [look, range] of this.drawn) look.add(range);
    this.follow();
  }

  rangeOf(from: number, to: number): Range | null {
    if (this.text.data !== this.field.value) this.text.data = this.field.value;
    if (to > this.text.length) return null;
    const range = document.createRange();
    range.setStart(this.text, from);
    range.setEnd(this.text, to);
    return range;
  }

  private follow(): void {
    if (this.field instanceof HTMLInputElement) this.element.scrollLeft = this.field.scrollLeft;
  }
}

const doubleOf = (field: WordsField) => {
  const double = doubles.get(field) ?? new FieldDouble(field);
  doubles.set(field, double);
  return double;
};

/** Where a field's words are drawn. */
export function rangeInField(field: WordsField, from: number, to: number): Range | null {
  return doubleOf(field).rangeOf(from, to);
}

/** Underlines what was found in the words of one name, whenever a field shows them, until the answered function is called. */
export function markField(box: HTMLElement, name: string, findings: readonly Finding[]): () => void {
  const ofBox = marks.get(box) ?? new Map<string, readonly Finding[]>();
  marks.set(box, ofBox.set(name, findings));
  drawFieldMarks(box);
  return () => {
    if (ofBox.get(name) !== findings) return;
    ofBox.delete(name);
    drawFieldMarks(box);
  };
}

/** Draws the marks anew: the fields hold other words now. */
export function drawFieldMarks(box: HTMLElement): void {
  const ofBox = marks.get(box);
  if (ofBox === undefined) return;
  for (const field of box.querySelectorAll<WordsField>('input[name], textarea[name]')) {
    const findings = ofBox.get(field.name) ?? [];
    if (findings.length > 0 || doubles.has(field)) doubleOf(field).draw(findings);
  }
  if (ofBox.size === 0) marks.delete(box);
}
