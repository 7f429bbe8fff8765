import { readList } from '../readList';
import { type HtmlKind, plainIn } from './HtmlKind';

export const list: HtmlKind = {
  is: (_, tagName) => tagName === 'UL' || tagName === 'OL',
  read: (element, around, walk) => {
    const within = plainIn(element, around);
    const list = readList(element, (item) => walk.lineOf(item, within));
    return list.children.length > 0 ? [list] : [];
  },
};
