import type { List } from '../../../../shared/article/blocks/index';
import type { Inline } from '../../../../shared/article/inline';

/** A list with the lists in it, each in an item of its own as Lexical has them. `lineOf` reads the words of an item. */
export function readList(element: HTMLElement, lineOf: (item: HTMLElement) => Inline[]): List {
  const start = Number(element.getAttribute('start') ?? 1);
  const list: List = {
    type: 'list',
    listType: element.tagName === 'OL' ? 'number' : 'bullet',
    start: Number.isInteger(start) ? start : 1,
    children: [],
  };
  for (const child of itemsOf(element)) {
    const nested = /^[UO]L$/.test(child.tagName) ? [child] : ownLists(child);
    // A space in its place, so that the words before and after it stay two.
    for (const inner of nested) inner.replaceWith(' ');
    const line = nested.includes(child) ? [] : lineOf(child);
    if (line.length > 0) list.children.push({ type: 'listitem', children: line });
    for (const inner of nested) {
      const innerList = readList(inner, lineOf);
      if (innerList.children.length > 0) list.children.push({ type: 'listitem', children: [innerList] });
    }
  }
  return list;
}

/** The elements of a list; words that stand in it bare are an item too. */
function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.childNodes].flatMap((child) => {
    if (child instanceof HTMLElement) return [child];
    if (child.nodeType !== Node.TEXT_NODE) return [];
    const item = list.ownerDocument.createElement('li');
    item.textContent = child.nodeValue;
    return [item];
  });
}

function ownLists(item: HTMLElement): HTMLElement[] {
  return [...item.querySelectorAll<HTMLElement>('ul, ol')].filter(
    (list) => list.parentElement?.closest('ul, ol') === item.closest('ul, ol'),
  );
}
