import type { List } from '../../shared/article/blocks/index';
import type { Inline } from '../../shared/article/inline';
import { checkMark, readCheckMark } from '../../shared/article/checkMark';
import { isDrawnBox } from './lossOf';
import { readListNumber } from './readListNumber';

/** Word has as many levels; what is deeper stands in the deepest. */
const DEEPEST = 9;

/**
 * A list with the lists in it, each in an item of its own as Lexical has them. It starts at the number of its first
 * item; two lists in a row are one to Lexical, so a number of an item within it is not kept. `lineOf` reads the words
 * of an item. A list whose items all start with a box, drawn or written, is a check list.
 */
export function readList(element: Element, lineOf: (item: Element) => Inline[], level = 1): List {
  const items = itemsOf(element);
  const isNumbered = element.tagName === 'OL';
  const first = items.find(({ tagName }) => tagName === 'LI');
  const start =
    readListNumber(first?.getAttribute('value') ?? null) ??
    readListNumber(element.getAttribute('start')) ??
    1;
  const list: List = {
    type: 'list',
    listType: isNumbered ? 'number' : 'bullet',
    start: isNumbered ? start : 1,
    children: [],
  };
  for (const child of items) {
    const nested = /^[UO]L$/.test(child.tagName) ? [child] : ownLists(child);
    // A space in its place, so that the words before and after it stay two.
    for (const inner of nested) inner.replaceWith(' ');
    markCheckboxes(child);
    const line = nested.includes(child) ? [] : lineOf(child);
    if (line.length > 0) list.children.push({ type: 'listitem', children: line });
    for (const inner of nested) {
      const innerList = readList(inner, lineOf, level + 1);
      if (level >= DEEPEST) list.children.push(...innerList.children);
      else if (innerList.children.length > 0) list.children.push({ type: 'listitem', children: [innerList] });
    }
  }
  return asCheckList(list);
}

/** Writes the box that a page draws at an item into the words, and one before them all into their first line. */
function markCheckboxes(item: Element): void {
  const isTicked = (box: Element) =>
    box.getAttribute('aria-checked') === 'true' || box.hasAttribute('checked');
  for (const image of item.querySelectorAll('img')) if (isDrawnBox(image)) image.remove();
  for (const box of item.querySelectorAll('input[type="checkbox" i]')) {
    const first = firstWordsOf(item);
    const isBefore =
      first === null || Boolean(box.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (isBefore) putBefore(first ?? box, checkMark(isTicked(box)));
    else box.before(checkMark(isTicked(box)));
    box.remove();
  }
  if (item.getAttribute('role') === 'checkbox')
    putBefore(firstWordsOf(item) ?? item, checkMark(isTicked(item)));
}

/** Beside the words and not before the paragraph that holds them, where it would be a line of its own. */
function putBefore(place: Node, mark: string): void {
  if (place instanceof Text) place.data = mark + place.data.trimStart();
  else if (place instanceof Element && place.tagName === 'LI') place.prepend(mark);
  else place.parentNode?.insertBefore(place.ownerDocument!.createTextNode(mark), place);
}

function firstWordsOf(item: Element): Text | null {
  const walker = item.ownerDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text instanceof Text && text.data.trim() !== '') return text;
  }
  return null;
}

function asCheckList(list: List): List {
  const own = list.children.filter(({ children }) => children[0]?.type !== 'list');
  const marks = own.map(({ children: [first] }) =>
    first?.type === 'text' ? readCheckMark(first.text) : null,
  );
  if (list.listType !== 'bullet' || marks.length === 0 || marks.includes(null)) return list;
  for (const [at, item] of own.entries()) {
    const [first] = item.children;
    if (first?.type === 'text') first.text = first.text.slice(marks[at]!.length);
    item.checked = marks[at]!.checked;
  }
  return { ...list, listType: 'check' };
}

/** The elements of a list; words that stand in it bare are an item too. */
function itemsOf(list: Element): Element[] {
  return [...list.childNodes].flatMap((child) => {
    if (child instanceof Element) return [child];
    if (child.nodeType !== Node.TEXT_NODE) return [];
    const item = list.ownerDocument.createElement('li');
    item.textContent = child.nodeValue;
    return [item];
  });
}

function ownLists(item: Element): Element[] {
  return [...item.querySelectorAll('ul, ol')].filter(
    (list) => list.parentElement?.closest('ul, ol') === item.closest('ul, ol'),
  );
}
