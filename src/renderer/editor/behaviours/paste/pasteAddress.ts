import { $getEditor, $isParagraphNode, $isRangeSelection, $onUpdate, type BaseSelection } from 'lexical';
import type { Embed } from '../../../../shared/article/blocks/embed';
import { cleanLink } from '../../../../shared/source/cleanLink';
import { embedProvider } from '../../../../shared/source/embedProvider';
import { readText } from '../../../reading';
import { $rootBlock } from '../../blocks/rootBlock';
import { usePasteLine } from './pasteLineStore';
import { $putBlocks } from './putBlocks';
import { putInstead } from './putInstead';

/**
 * Pastes the address of a post or a video on an empty line as it is, and then as a card, in a step of its own. False for any
 * other text and place.
 */
export function $pasteAddress(text: string, selection: BaseSelection): boolean {
  const address = text.trim();
  if (embedProvider(address) === null || !$isOnEmptyLine(selection)) return false;
  const editor = $getEditor();
  const place = { state: editor.getEditorState(), selection: selection.clone() };
  const asIs = { blocks: readText(address), sources: [] };
  const card: Embed = { type: 'embed', url: cleanLink(address), title: '', author: '', date: '' };
  $putBlocks(asIs, selection);
  // The history takes the address for a step of its own once the update is over.
  $onUpdate(() => queueMicrotask(putCard));
  function putCard(): void {
    putInstead(editor, place, (at) => {
      $putBlocks({ blocks: [card], sources: [] }, at);
      $onUpdate(() =>
        usePasteLine.setState({
          line: {
            says: 'Pasted as a card, which leads there and loads nothing.',
            asIs: () => putInstead(editor, place, (here) => $putBlocks(asIs, here)),
            plain: null,
            focus: () => editor.focus(),
          },
        }),
      );
    });
  }
  return true;
}

function $isOnEmptyLine(selection: BaseSelection): boolean {
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  const block = $rootBlock(node);
  return $isParagraphNode(node) && node.is(block) && node.isEmpty();
}
