import type { Node } from 'commonmark';
import { checkMark } from '../../shared/article/checkMark';

const BOX = /^\[([ xX])\](?=\s)\s*/;

/** Writes the boxes of Markdown's tasks (`- [x] words`), which CommonMark does not know, as the items of a check list have them. */
export function markTasks(document: Node): void {
  const walker = document.walker();
  for (let step = walker.next(); step !== null; step = walker.next()) {
    const { node, entering } = step;
    if (entering && node.type === 'item' && node.listType === 'bullet') markTask(node);
  }
}

/** The brackets of a box are texts of their own to CommonMark, as they might be those of a link. */
function markTask(item: Node): void {
  const line = item.firstChild?.type === 'paragraph' ? item.firstChild : null;
  const texts: Node[] = [];
  for (let node = line?.firstChild ?? null; node?.type === 'text'; node = node.next) texts.push(node);
  const words = texts.map(({ literal }) => literal ?? '').join('');
  const [first, ...others] = texts;
  const box = BOX.exec(words);
  if (box === null || first === undefined) return;
  first.literal = checkMark(box[1] !== ' ') + words.slice(box[0].length);
  for (const node of others) node.unlink();
}
