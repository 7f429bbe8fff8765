import { creditSeparator, titleInMarks } from '../../../../shared/source/creditOf';
import type { Source } from '../../../../shared/source/source';
import { sourceDates, sourceName } from '../../../sources';
import css from './quotation.module.css';

export interface Credit {
  /** What a screen reader says of the quotation. */
  name: string;
  source: Source | null;
  /** She has typed something about the source and not saved it. */
  isUnsaved: boolean;
  /** Place of the source among those that the body quotes, from 1; null without a source. */
  number: number | null;
  onEdit(): void;
}

/**
 * Draws the number, the language, the accessible name and the credit line of a quotation. The button is kept when the
 * rest is drawn anew, because the focus returns to it.
 */
export function drawCredit(blockquote: HTMLElement, credit: Credit): void {
  const { name, source, isUnsaved, number, onEdit } = credit;
  const box = blockquote.querySelector<HTMLElement>(':scope > [data-credit]');
  if (box === null) return;
  if (box.firstElementChild === null) fillBox(box, onEdit);
  const line = box.firstElementChild as HTMLElement;
  line.replaceChildren(...(source === null ? [] : lineOf(source)), ...warningOf(source, isUnsaved));
  line.id ||= `credit-${crypto.randomUUID()}`;
  blockquote.setAttribute('aria-label', name);
  blockquote.setAttribute('aria-describedby', line.id);
  setOrRemove(blockquote, 'data-number', number === null ? null : String(number));
  setOrRemove(blockquote.firstElementChild as HTMLElement, 'lang', source?.language ?? null);
  setOrRemove(blockquote, 'lang', source?.language ?? null);
  box.lang = 'en';
}

function fillBox(box: HTMLElement, onEdit: () => void): void {
  const line = document.createElement('p');
  line.className = css.line ?? '';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = css.edit ?? '';
  button.textContent = 'Edit source';
  button.addEventListener('click', onEdit);
  box.append(line, button);
}

function warningOf(source: Source | null, isUnsaved: boolean): Node[] {
  if (isUnsaved) return [span(css.warning, source === null ? 'Source not saved' : 'Changes not saved')];
  return source === null ? [span(css.warning, 'Source missing')] : [];
}

function lineOf(source: Source): Node[] {
  const parts: Node[] = [];
  const separator = () => document.createTextNode(creditSeparator(source.language));
  const name = document.createElement('b');
  name.textContent = sourceName(source);
  name.lang = source.language;
  parts.push(name);
  if (source.author !== '' && source.author !== name.textContent) {
    const author = span(undefined, source.author);
    author.lang = source.language;
    parts.push(separator(), author);
  }
  if (source.title !== '' && source.title !== name.textContent) {
    const title = document.createElement('cite');
    title.textContent = titleInMarks(source.title, source.language);
    title.lang = source.language;
    parts.push(separator(), title);
  }
  const dates = sourceDates(source);
  if (dates !== '') parts.push(document.createTextNode(' '), span(css.dates, dates));
  return parts;
}

function span(className: string | undefined, text: string): HTMLElement {
  const element = document.createElement('span');
  if (className !== undefined) element.className = className;
  element.textContent = text;
  return element;
}

function setOrRemove(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
