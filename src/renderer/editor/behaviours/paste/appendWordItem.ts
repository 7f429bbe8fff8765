import type { Block, List } from '../../../../shared/article/blocks/index';
import type { Inline } from '../../../../shared/article/inline';
import type { WordItem } from './readWordItem';

/** Puts an item where it belongs: into the list that ends the blocks, as deep as it says, or into a new one. */
export function appendWordItem(blocks: Block[], { level, isNumbered }: WordItem, children: Inline[]): void {
  const newList = (): List => ({
    type: 'list',
    listType: isNumbered ? 'number' : 'bullet',
    start: 1,
    children: [],
  });
  const last = blocks.at(-1);
  let list = last?.type === 'list' ? last : newList();
  if (list !== last) blocks.push(list);
  for (let depth = 1; depth < level; depth++) {
    const inner = list.children.at(-1)?.children[0];
    if (inner?.type === 'list') list = inner;
    else {
      const deeper = newList();
      list.children.push({ type: 'listitem', children: [deeper] });
      list = deeper;
    }
  }
  list.children.push({ type: 'listitem', children });
}
