import { inlineText } from './blockText';
import type { List } from './blocks';
import type { Inline } from './inline';

/** A list as formats nest it: an item has its words, and then the lists below it. */
export interface NestedList {
  ordered: boolean;
  isCheckList: boolean;
  start: number;
  items: NestedItem[];
}

export interface NestedItem {
  /** Whether it is ticked; null where it cannot be. */
  checked: boolean | null;
  inlines: Inline[];
  lists: NestedList[];
}

/**
 * Lexical gives a nested list an item of its own; here it belongs to the item before it. Items and lists without words
 * are left out, as empty paragraphs are.
 */
export function nestList(list: List): NestedList {
  const items: NestedItem[] = [];
  for (const child of list.children) {
    const inlines: Inline[] = [];
    const lists: NestedList[] = [];
    for (const part of child.children) {
      if (part.type === 'list') lists.push(nestList(part));
      else inlines.push(part);
    }
    const wordless = inlineText(inlines).trim() === '';
    const before = wordless ? items.at(-1) : undefined;
    const checked = list.listType === 'check' ? child.checked === true : null;
    const item: NestedItem = before ?? { checked, inlines: wordless ? [] : inlines, lists: [] };
    for (const nested of lists) if (nested.items.length > 0) hang(nested, item);
    if (!before && (!wordless || item.lists.length > 0)) items.push(item);
  }
  const { listType, start } = list;
  return { ordered: listType === 'number', isCheckList: listType === 'check', start, items };
}

/** Puts a list below an item; it goes on with the last one there when both are of a kind. */
function hang(list: NestedList, item: NestedItem): void {
  const last = item.lists.at(-1);
  if (last?.ordered === list.ordered && last.isCheckList === list.isCheckList) last.items.push(...list.items);
  else item.lists.push(list);
}
