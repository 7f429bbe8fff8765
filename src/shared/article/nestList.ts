import type { List } from './blocks';
import type { Inline } from './inline';

/** A list as HTML nests it: an item has its words, and then the lists below it. */
export interface NestedList {
  ordered: boolean;
  start: number;
  items: { inlines: Inline[]; lists: NestedList[] }[];
}

/** Lexical gives a nested list an item of its own; here it belongs to the item before it. */
export function nestList(list: List): NestedList {
  const items: NestedList['items'] = [];
  for (const child of list.children) {
    const inlines: Inline[] = [];
    const lists: NestedList[] = [];
    for (const part of child.children) {
      if (part.type === 'list') lists.push(nestList(part));
      else inlines.push(part);
    }
    const before = items.at(-1);
    if (inlines.length === 0 && lists.length > 0 && before) before.lists.push(...lists);
    else items.push({ inlines, lists });
  }
  return { ordered: list.listType === 'number', start: list.start, items };
}
