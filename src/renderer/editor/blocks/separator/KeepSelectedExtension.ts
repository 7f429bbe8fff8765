import { HorizontalRuleNode } from '@lexical/extension';
import {
  $getNearestNodeFromDOMNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  isDOMNode,
} from 'lexical';

/**
 * A selected separator that is clicked again stays selected. Lexical would select nothing then, and what is typed next would
 * stand at the head of the article.
 */
export const KeepSelectedExtension = defineExtension({
  name: 'galley/keep-separator-selected',
  register: (editor) =>
    editor.registerCommand(
      CLICK_COMMAND,
      ({ target, shiftKey }) => {
        const node = isDOMNode(target) ? $getNearestNodeFromDOMNode(target) : null;
        return node instanceof HorizontalRuleNode && node.isSelected() && !shiftKey;
      },
      COMMAND_PRIORITY_HIGH,
    ),
});
