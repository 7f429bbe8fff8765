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
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
} from 'lexical';
import { $stepPast, type StepDirection } from '../stepPast';

function $selectedSeparator() {
  const selection = $getSelection();
  return $isNodeSelection(selection) ? selection.getNodes().find($isHorizontalRuleNode) : undefined;
}

/** Puts the caret into a new paragraph after the selected separator; false where none is selected. */
function $writeAfter(): boolean {
  const separator = $selectedSeparator();
  if (separator === undefined) return false;
  const paragraph = $createParagraphNode();
  separator.insertAfter(paragraph);
  paragraph.select();
  return true;
}

/** Whether a key is about to type something: a letter, or one that an input method or a dead key holds back. */
function isTyping(event: KeyboardEvent): boolean {
  // AltGr, with which many layouts type, is Ctrl and Alt on Windows.
  const isShortcut = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph');
  if (isShortcut || event.metaKey) return false;
  return [...event.key].length === 1 || event.key === 'Process' || event.key === 'Dead';
}

/**
 * Arrow keys lead from a selected separator to a line that can be written in. Enter makes one after it, and so does
 * typing, which goes on in it.
 */
export const SeparatorKeysExtension = defineExtension({
  name: 'galley/separator-keys',
  register: (editor) => {
    const step = (direction: StepDirection) => (event: KeyboardEvent) => {
      const separator = $selectedSeparator();
      if (separator === undefined || event.shiftKey || !$stepPast(separator, direction)) return false;
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
