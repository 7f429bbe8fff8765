import { onOneLine } from '../../shared/lib/onOneLine';
import { type Losses, seenLines, tellUnseen } from '../reading';

const HEADING = 'h1, h2, h3, h4, h5, h6';
/** What stands in one of these is part of it. */
const ANOTHER = 'blockquote, aside, nav';

/**
 * The words of the first heading of the first level, '' where there is none. It is taken out of the text, unless other
 * words stand before it, or its headline is another, `named` elsewhere.
 */
export function takeHeadline(root: HTMLElement, losses: Losses, named = ''): string {
  const heading = [...root.querySelectorAll('h1')].find(
    (found) => wordsOf(found) !== '' && found.closest(ANOTHER) === null,
  );
  if (heading === undefined) return '';
  const words = wordsOf(heading);
  if (isFirst(heading, root) && (named === '' || onOneLine(named) === words)) takeOut(heading, losses);
  return words;
}

/** The words of a paragraph that its style calls the standfirst, where it is the first. */
export function takeStandfirst(root: HTMLElement, losses: Losses): string {
  const standfirst = root.querySelector('p.standfirst');
  if (standfirst === null || standfirst.closest(ANOTHER) !== null || !isFirst(standfirst, root)) return '';
  const words = wordsOf(standfirst);
  takeOut(standfirst, losses);
  return words;
}

/** The headline is the heading of the first level: where the text has more of these, all its headings go a level down. */
export function shiftHeadings(root: HTMLElement): void {
  if (root.querySelector('h1') === null) return;
  for (const heading of root.querySelectorAll(HEADING)) {
    const level = Math.min(Number(heading.tagName.slice(1)) + 1, 6);
    const lower = root.ownerDocument.createElement(`h${level}`);
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}

function isFirst(element: Element, root: HTMLElement): boolean {
  const before = root.ownerDocument.createRange();
  before.setStart(root, 0);
  before.setEndBefore(element);
  const fragment = before.cloneContents();
  fragment.querySelectorAll('script, style, template, title').forEach((silent) => silent.remove());
  return (fragment.textContent ?? '').trim() === '' && fragment.querySelector('img') === null;
}

/** Takes a line out that stands in a field now; its pictures stay in the text. */
function takeOut(line: Element, losses: Losses): void {
  tellUnseen(line, losses);
  line.replaceWith(...line.querySelectorAll('img, iframe, video, audio, object, input, select'));
}

function wordsOf(element: Element): string {
  return seenLines(element).join(' ');
}
