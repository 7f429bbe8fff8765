import type { Block, List } from '../../shared/article/blocks/index';
import type { Inline } from '../../shared/article/inline';
import type { WordItem } from './readWordItem';

/** Puts an item where it belongs: into the list that ends the blocks, as deep as it says, or into a new one. */
export function appendWordItem(blocks: Block[], item: WordItem, children: Inline[]): void {
  const newList = (start = item.number ?? 1): List => ({
    type: 'list',
    listType: item.isNumbered ? 'number' : 'bullet',
    start: item.isNumbered ? start : 1,
    children: [],
  });
  const last = blocks.at(-1);
  let list = last?.type === 'list' && (item.level > 1 || isOfKind(last, item)) ? last : null;
  if (list === null) blocks.push((list = newList(item.level > 1 ? 1 : undefined)));
  for (let depth = 2; depth <= item.level; depth++) {
    const inner: Inline | List | undefined = list.children.at(-1)?.children[0];
    const isOwn = depth === item.level;
    if (inner?.type === 'list' && (!isOwn || isOfKind(inner, item))) list = inner;
    else {
      const deeper = newList(isOwn ? undefined : 1);
      list.children.push({ type: 'listitem', children: [deeper] });
      list = deeper;
    }
  }
  list.children.push({ type: 'listitem', children });
}

function isOfKind(list: List, { isNumbered }: WordItem): boolean {
  return (list.listType === 'number') === isNumbered;
}
