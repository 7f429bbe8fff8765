import { $getNearestNodeOfType } from '@lexical/utils';
import {
  $isListItemNode,
  $isListNode,
  CheckListExtension,
  ListExtension,
  ListItemNode,
  ListNode,
} from '@lexical/list';
import {
  $getNodeByKey,
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

/**
 * A nested list belongs to the item before it. Where that has gone or never was, all of its items come up together:
 * Lexical's own way (hasStrictIndent) lifts the first alone, which makes the others its children.
 */
const NestUnderItemExtension = defineExtension({
  name: 'galley/nest-under-item',
  register: (editor) => editor.registerNodeTransform(ListNode, $liftFirst),
});

function $liftFirst(list: ListNode): void {
  for (let first = list.getFirstChild(); $isListItemNode(first); first = list.getFirstChild()) {
    const nested = first.getFirstChild();
    if (!$isListNode(nested)) return;
    let at: ListItemNode = first;
    for (const item of nested.getChildren().filter($isListItemNode)) {
      at.insertAfter(item, false);
      at = item;
    }
    nested.remove();
    // What else stood in it is words of an item.
    if (!first.isEmpty()) return;
    first.remove();
  }
}

/**
 * Lexical calls the items of a check list checkboxes, which no list may hold and which have no words in them to a screen
 * reader. Here they stay items that say whether they are ticked.
 */
const CheckListNamesExtension = defineExtension({
  name: 'galley/check-list-names',
  register: (editor) =>
    editor.registerMutationListener(ListItemNode, (mutations) => {
      editor.read(() => {
        for (const [key, mutation] of mutations) {
          const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
          const element = editor.getElementByKey(key);
          if (!$isListItemNode(node) || element === null) continue;
          const checked = $isListNode(node.getFirstChild()) ? undefined : node.getChecked();
          element.role = null;
          element.removeAttribute('aria-checked');
          if (checked === undefined) element.removeAttribute('aria-description');
          else element.setAttribute('aria-description', checked ? 'ticked' : 'not ticked');
        }
      });
    }),
});

export const list: EditorBlock = {
  extensions: [
    configExtension(ListExtension, { hasStrictIndent: false, shouldPreserveNumbering: false }),
    CheckListExtension,
    CheckListNamesExtension,
    ListTabExtension,
    NoEmptyListExtension,
    NestUnderItemExtension,
  ],
  theme: {
    list: {
      ul: css.bulleted,
      ol: css.numbered,
      listitem: css.item,
      checklist: css.checks,
      listitemChecked: css.ticked,
      listitemUnchecked: css.open,
      nested: { listitem: css.nesting },
    },
  },
};
