import {
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
} from 'lexical';
import { isTyping } from './isTyping';
import { $selectedBlock, $writeAfter } from './selectedBlock';
import { $stepPast, type StepDirection } from './stepPast';

/**
 * Arrow keys lead from a selected block that is no text to a line that can be written in. Enter makes one after it, and
 * so does typing, which goes on in it.
 */
export const SelectedBlockKeysExtension = defineExtension({
  name: 'galley/selected-block-keys',
  register: (editor) => {
    const step = (direction: StepDirection) => (event: KeyboardEvent) => {
      const block = $selectedBlock();
      if (block === undefined || event.shiftKey || !$stepPast(block, direction)) return false;
      event.preventDefault();
      return true;
    };
    const enter = (event: KeyboardEvent | null) => {
      if (!$writeAfter()) return false;
      event?.preventDefault();
      return true;
    };
    // The key goes on to type into the paragraph, by itself or through the input method.
    const type = (event: KeyboardEvent) => {
      if (isTyping(event)) $writeAfter();
      return false;
    };
    return mergeRegister(
      editor.registerCommand(KEY_DOWN_COMMAND, type, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ENTER_COMMAND, enter, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, step('after'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, step('after'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, step('before'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_LEFT_COMMAND, step('before'), COMMAND_PRIORITY_LOW),
    );
  },
});
