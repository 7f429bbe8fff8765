import { $isHorizontalRuleNode } from '@lexical/extension';
import {
  $createParagraphNode,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
} from 'lexical';
import { $stepPast, type StepDirection } from '../stepPast';

function $selectedSeparator() {
  const selection = $getSelection();
  return $isNodeSelection(selection) ? selection.getNodes().find($isHorizontalRuleNode) : undefined;
}

/** Arrow keys lead from a selected separator to a line that can be written in, and Enter makes one after it. */
export const SeparatorKeysExtension = defineExtension({
  name: 'galley/separator-keys',
  register: (editor) => {
    const step = (direction: StepDirection) => (event: KeyboardEvent) => {
      const separator = $selectedSeparator();
      if (separator === undefined || event.shiftKey || !$stepPast(separator, direction)) return false;
      event.preventDefault();
      return true;
    };
    const writeAfter = (event: KeyboardEvent | null) => {
      const separator = $selectedSeparator();
      if (separator === undefined) return false;
      event?.preventDefault();
      const paragraph = $createParagraphNode();
      separator.insertAfter(paragraph);
      paragraph.select();
      return true;
    };
    return mergeRegister(
      editor.registerCommand(KEY_ENTER_COMMAND, writeAfter, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, step('after'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, step('after'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, step('before'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_LEFT_COMMAND, step('before'), COMMAND_PRIORITY_LOW),
    );
  },
});
