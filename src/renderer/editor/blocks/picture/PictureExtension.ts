import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  isDOMNode,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { announce } from '../../../ui';
import { $rootBlock } from '../rootBlock';
import { SelectedBlockKeysExtension } from '../SelectedBlockKeysExtension';
import { focusFields } from './drawFields';
import { pictureName } from './drawPicture';
import { $isPictureNode, PictureNode } from './PictureNode';
import { registerFiles } from './registerFiles';

function $selectedPicture(): PictureNode | undefined {
  const selection = $getSelection();
  return $isNodeSelection(selection) ? selection.getNodes().find($isPictureNode) : undefined;
}

function $select(node: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

/** The picture that a deletion at the caret would reach: it is selected first. */
function $pictureBeside(isBefore: boolean): PictureNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { anchor } = selection;
  const block = $rootBlock(anchor.getNode());
  if (!$isElementNode(block)) return null;
  const edge = isBefore ? block.getFirstDescendant() : block.getLastDescendant();
  const end = isBefore ? 0 : anchor.getNode().getTextContentSize();
  const isAtEdge = edge === null || (anchor.offset === end && edge.is(anchor.getNode()));
  const beside = isBefore ? block.getPreviousSibling() : block.getNextSibling();
  return isAtEdge && $isPictureNode(beside) ? beside : null;
}

/** A picture is selected as a whole, by click and by key, and says so. */
function registerSelection(editor: LexicalEditor): () => void {
  let shown: NodeKey | null = null;
  const deleteBeside = (isBefore: boolean) => (event: KeyboardEvent) => {
    const picture = $pictureBeside(isBefore);
    if (picture === null) return false;
    event.preventDefault();
    $select(picture);
    return true;
  };
  return mergeRegister(
    editor.registerUpdateListener(({ editorState }) => {
      editorState.read(() => {
        const picture = $selectedPicture();
        const key = picture?.getKey() ?? null;
        if (key === shown) return;
        if (shown !== null) editor.getElementByKey(shown)?.removeAttribute('data-selected');
        shown = key;
        if (picture === undefined) return;
        editor.getElementByKey(picture.getKey())?.setAttribute('data-selected', '');
        announce(pictureName(picture.getPicture()));
      });
    }),
    editor.registerCommand(
      CLICK_COMMAND,
      ({ target }) => {
        if (!isDOMNode(target) || !(target instanceof Element) || target.closest('label') !== null)
          return false;
        const node = $getNearestNodeFromDOMNode(target);
        if (!$isPictureNode(node)) return false;
        $select(node);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, deleteBeside(true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DELETE_COMMAND, deleteBeside(false), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const picture = $selectedPicture();
        if (picture === undefined || event.shiftKey) return false;
        event.preventDefault();
        focusFields(editor.getElementByKey(picture.getKey()));
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

export const PictureExtension = defineExtension({
  name: 'galley/picture',
  nodes: () => [PictureNode],
  dependencies: [SelectedBlockKeysExtension],
  register: (editor) => mergeRegister(registerSelection(editor), registerFiles(editor)),
});
