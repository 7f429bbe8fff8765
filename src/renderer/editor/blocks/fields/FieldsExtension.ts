import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  isDOMNode,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  registerEventListeners,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { announce } from '../../../ui';
import { $rootBlock } from '../rootBlock';
import { SelectedBlockKeysExtension } from '../SelectedBlockKeysExtension';
import { $selectNode } from '../selectNode';
import { enterBlock } from './drawFields';
import { $isFieldsNode, type FieldsNode } from './FieldsNode';

function $selectedFields(): FieldsNode | undefined {
  const selection = $getSelection();
  return $isNodeSelection(selection) ? selection.getNodes().find($isFieldsNode) : undefined;
}

/** What does something of its own in such a block. */
const TAKES_CLICKS = 'label, button, [role=option]';

/** The block that a deletion at the caret would reach: it is selected first. */
function $fieldsBeside(isBefore: boolean): FieldsNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { anchor } = selection;
  const block = $rootBlock(anchor.getNode());
  if (!$isElementNode(block)) return null;
  const edge = isBefore ? block.getFirstDescendant() : block.getLastDescendant();
  const end = isBefore ? 0 : anchor.getNode().getTextContentSize();
  const isAtEdge = edge === null || (anchor.offset === end && edge.is(anchor.getNode()));
  const beside = isBefore ? block.getPreviousSibling() : block.getNextSibling();
  return isAtEdge && $isFieldsNode(beside) ? beside : null;
}

/** Selects the block that a deletion would reach; false where there is none. */
function $selectBeside(isBefore: boolean): boolean {
  const block = $fieldsBeside(isBefore);
  if (block !== null) $selectNode(block.getKey());
  return block !== null;
}

/** Such a block is selected as a whole, by click and by key, and says so. */
function registerSelection(editor: LexicalEditor): () => void {
  let shown: NodeKey | null = null;
  const deleteBeside = (isBefore: boolean) => (event: KeyboardEvent) => {
    if (!$selectBeside(isBefore)) return false;
    event.preventDefault();
    return true;
  };
  return mergeRegister(
    editor.registerUpdateListener(({ editorState }) => {
      editorState.read(() => {
        const block = $selectedFields();
        const key = block?.getKey() ?? null;
        if (key === shown) return;
        if (shown !== null) editor.getElementByKey(shown)?.removeAttribute('data-selected');
        shown = key;
        if (block === undefined) return;
        editor.getElementByKey(block.getKey())?.setAttribute('data-selected', '');
        announce(block.getName());
      });
    }),
    editor.registerCommand(
      CLICK_COMMAND,
      ({ target }) => {
        if (!(isDOMNode(target) && target instanceof Element) || target.closest(TAKES_CLICKS) !== null)
          return false;
        const node = $getNearestNodeFromDOMNode(target);
        if (!$isFieldsNode(node)) return false;
        $selectNode(node.getKey());
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    // What is done to a block is done to the one whose fields she is in.
    editor.registerRootListener((root) =>
      root === null
        ? undefined
        : registerEventListeners(root, {
            focusin: ({ target }: FocusEvent) => {
              if (target === root || !isDOMNode(target)) return;
              editor.update(
                () => {
                  const node = $getNearestNodeFromDOMNode(target);
                  if ($isFieldsNode(node) && !$selectedFields()?.is(node)) $selectNode(node.getKey());
                },
                { tag: SKIP_DOM_SELECTION_TAG },
              );
            },
          }),
    ),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, deleteBeside(true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DELETE_COMMAND, deleteBeside(false), COMMAND_PRIORITY_HIGH),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, $selectBeside, COMMAND_PRIORITY_HIGH),
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const block = $selectedFields();
        if (block === undefined || event.shiftKey) return false;
        event.preventDefault();
        enterBlock(editor.getElementByKey(block.getKey()));
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

export const FieldsExtension = defineExtension({
  name: 'galley/fields',
  dependencies: [SelectedBlockKeysExtension],
  register: registerSelection,
});
