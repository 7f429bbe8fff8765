import {
  $getSelection,
  $isNodeSelection,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_START_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  KEY_DOWN_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { isTyping } from '../../blocks/isTyping';
import { $leaveMark, $leaveMarkForDrop } from './leaveMark';

/**
 * Words that come while the mark of a footnote is selected go behind it, by whatever way they come: the browser, which has no
 * caret then, would put them to the start of the line.
 */
export const SelectedMarkExtension = defineExtension({
  name: 'galley/selected-mark',
  register: (editor) => {
    const leaveFor =
      <Event>(brings: (event: Event) => boolean) =>
      (event: Event) => {
        if (brings(event)) $leaveMark();
        return false;
      };
    const erase = (isBackward: boolean) =>
      $isNodeSelection($getSelection()) && editor.dispatchCommand(DELETE_CHARACTER_COMMAND, isBackward);
    const always = leaveFor(() => true);
    return mergeRegister(
      // A field within the text types for itself.
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        leaveFor((event) => isTyping(event) && !isInField(event)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      // What comes without a key: from dictation, from the system's list of signs.
      editor.registerCommand(
        BEFORE_INPUT_COMMAND,
        (event) => {
          if (event.inputType === 'insertFromDrop') $leaveMarkForDrop(event);
          else if (event.inputType.startsWith('insert')) $leaveMark();
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(COMPOSITION_START_COMMAND, always, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, always, COMMAND_PRIORITY_CRITICAL),
      // The key that selected it takes it, whatever it deletes elsewhere.
      editor.registerCommand(DELETE_WORD_COMMAND, erase, COMMAND_PRIORITY_LOW),
      editor.registerCommand(DELETE_LINE_COMMAND, erase, COMMAND_PRIORITY_LOW),
      editor.registerCommand(PASTE_COMMAND, always, COMMAND_PRIORITY_CRITICAL),
    );
  },
});

function isInField({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}
