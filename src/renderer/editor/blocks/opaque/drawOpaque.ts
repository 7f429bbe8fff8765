import type { LexicalEditor, NodeKey } from 'lexical';
import { firstWords } from '../../../../shared/article/blockText';
import { markupName, markupWords } from '../../../../shared/article/markupWords';
import { selectBlock } from '../fields/drawFields';
import { drawBeside } from '../frame/FrameNode';
import { rememberMarkup } from './seenMarkup';
import css from './opaque.module.css';

/** As many letters of it are shown. */
const SHOWN_WORDS = 280;
const SHOWN_MARKUP = 20_000;

/** Draws a block of a site: what it is called there, its first words and, folded, its markup. All of it is text. */
export function drawOpaque(markup: string, key: NodeKey, editor: LexicalEditor): HTMLElement {
  rememberMarkup(markup);
  const figure = document.createElement('figure');
  figure.className = css.opaque ?? '';
  figure.ariaLabel = opaqueName(markup);
  const box = drawBeside(css.inner);
  box.lang = 'en';
  const folded = document.createElement('details');
  const summary = line('summary', css.code, 'Its markup');
  summary.tabIndex = 0;
  // A long one is shown when it is asked for.
  folded.addEventListener('toggle', () => {
    if (folded.open && folded.childElementCount === 1) folded.append(line('pre', css.markup, start(markup)));
  });
  folded.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    selectBlock(editor, key);
  });
  folded.append(summary);
  box.append(line('p', css.says, kindOf(markup)));
  const words = firstWords(markupWords(markup), SHOWN_WORDS);
  if (words !== '') box.append(line('p', css.words, words));
  box.append(line('p', css.hint, 'It goes back to the site as it came. Galley cannot change it.'), folded);
  figure.append(box);
  return figure;
}

/** What a screen reader says of it: "Block of the site, Buttons, Read on". */
export function opaqueName(markup: string): string {
  const words = firstWords(markupWords(markup));
  return words === '' ? kindOf(markup) : `${kindOf(markup)}, ${words}`;
}

const kindOf = (markup: string) => `Block of the site, ${markupName(markup)}`;

function start(markup: string): string {
  return markup.length > SHOWN_MARKUP ? `${markup.slice(0, SHOWN_MARKUP)}…` : markup;
}

function line(tag: 'p' | 'pre' | 'summary', className: string | undefined, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className ?? '';
  element.textContent = text;
  return element;
}
