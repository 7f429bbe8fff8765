import { $getNearestNodeOfType } from '@lexical/utils';
import { ListExtension, ListItemNode, ListNode } from '@lexical/list';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import type { EditorBlock } from '../EditorBlock';
import css from './list.module.css';

/** Tab nests an item and Shift+Tab lifts it; outside a list Tab stays the way out of the text. */
const ListTabExtension = defineExtension({
  name: 'galley/list-tab',
  register: (editor) =>
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return false;
        const item = $getNearestNodeOfType(selection.anchor.getNode(), ListItemNode);
        if (item === null) return false;
        event.preventDefault();
        return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND);
      },
      COMMAND_PRIORITY_LOW,
    ),
});

/** A list without items cannot hold a caret. */
const NoEmptyListExtension = defineExtension({
  name: 'galley/no-empty-list',
  register: (editor) =>
    editor.registerNodeTransform(ListNode, (node) => {
      if (node.isEmpty()) node.remove();
    }),
});

export const list: EditorBlock = {
  extensions: [
    configExtension(ListExtension, { hasStrictIndent: true, shouldPreserveNumbering: false }),
    ListTabExtension,
    NoEmptyListExtension,
  ],
  theme: {
    list: { ul: css.bulleted, ol: css.numbered, listitem: css.item, nested: { listitem: css.nesting } },
  },
};
