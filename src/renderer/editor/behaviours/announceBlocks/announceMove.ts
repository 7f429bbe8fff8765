import { $isRootNode, type LexicalNode } from 'lexical';
import { firstWords } from '../../../../shared/article/blockText';
import { countOf } from '../../../../shared/lib/countOf';
import { announce } from '../../../ui';
import { $blockName } from '../../blocks/blockName';
import { $isOfItsOwn } from '../../blocks/list/ownItems';

/**
 * Says to a screen reader what was moved and where it stands now: "Moved up: Separator, 3 of 12."
 * @param moved blocks of the body, or items of a list
 */
export function $announceMove(how: string, moved: readonly LexicalNode[]): void {
  const [first] = moved;
  if (first === undefined) return;
  const isOfBody = $isRootNode(first.getParent());
  const all = first.getParentOrThrow().getChildren().filter($isOfItsOwn);
  const own = moved.filter($isOfItsOwn);
  const one = isOfBody ? $blockName(first) : firstWords(first.getTextContent());
  const name = own.length === 1 ? one : countOf(own.length, isOfBody ? 'block' : 'item');
  announce(`${how}: ${name}, ${all.findIndex((node) => node.is(first)) + 1} of ${all.length}.`);
}
