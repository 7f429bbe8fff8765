import { joinGaps } from '../../shared/lib/onOneLine';
import { isNoteMark } from './HtmlFootnotes';
import { isComment, isDeletion, isHidden, lossOf } from './lossOf';
import type { Losses } from './Losses';
import { NO_WORDS } from './noWords';

const APART = /^(?:ADDRESS|BLOCKQUOTE|CAPTION|D[DLT]|DIV|FIGCAPTION|H[1-6]|LI|[OU]L|P|PRE|SECTION|T[RDH])$/;
/** Stands for the break of a line; no text has it. */
const BREAK = '\ufdd7';

/**
 * The mere words of an element for a place that has no looks, such as a caption or a headline: as a page shows them, a line
 * for each break, without hidden parts and without the marks of footnotes, whose words stand elsewhere.
 * @param others parts of the element that stand elsewhere too
 */
export function seenLines(element: Element | null, others: readonly Element[] = []): string[] {
  const seen = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (!(node instanceof Element) || others.includes(node)) return '';
    const tagName = node.tagName.toUpperCase();
    if (tagName === 'BR') return BREAK;
    if (NO_WORDS.has(tagName) || isNoteMark(node)) return '';
    if (isHidden(node) || isComment(node) || isDeletion(node)) return '';
    const words = [...node.childNodes].map(seen).join('');
    return node !== element && APART.test(tagName) ? BREAK + words + BREAK : words;
  };
  if (element === null) return [];
  return joinGaps([...element.childNodes].map(seen).join(''))
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Counts what `seenLines` leaves out and no other place has. */
export function tellUnseen(element: Element, losses: Losses): void {
  for (const part of element.querySelectorAll('*')) {
    const around = part.parentElement;
    if (around !== null && around !== element && isUnseen(around)) continue;
    const loss = lossOf(part, part.tagName.toUpperCase());
    if (loss === 'reading' || (loss !== null && isUnseen(part))) losses.add(loss);
  }
}

/** Takes out of an element what a page does not show among its words, and counts it. */
export function dropUnseen(element: Element, losses: Losses): void {
  tellUnseen(element, losses);
  for (const part of element.querySelectorAll('*'))
    if (isUnseen(part) || /^R(?:T|TC|P)$/.test(part.tagName)) part.remove();
}

function isUnseen(element: Element): boolean {
  return isHidden(element) || isComment(element) || isDeletion(element);
}
