import { readList } from '../readList';
import { readListNumber } from '../readListNumber';
import { type HtmlKind, plainIn } from './HtmlKind';

export const list: HtmlKind = {
  is: (_, tagName) => tagName === 'UL' || tagName === 'OL',
  read: (element, around, walk) => {
    for (const numbered of [element, ...element.querySelectorAll('ol')])
      if (isNumberedOtherwise(numbered, numbered === element)) walk.reading.losses.add('numbering');
    const within = plainIn(element, around);
    const list = readList(element, (item) => walk.lineOf(item, within));
    return list.children.length > 0 ? [list] : [];
  },
};

/** Backwards, by letters, or with a number in the midst; the letters of lists within lists are looks of their level. */
function isNumberedOtherwise(list: Element, isOuter: boolean): boolean {
  if (list.tagName !== 'OL') return false;
  if (list.hasAttribute('reversed') || (isOuter && /^[ai]$/i.test(list.getAttribute('type') ?? '')))
    return true;
  const values = [...list.querySelectorAll(':scope > li')].map((item) =>
    readListNumber(item.getAttribute('value')),
  );
  const first = values[0] ?? readListNumber(list.getAttribute('start')) ?? 1;
  return values.some((value, at) => value !== null && value !== first + at);
}
