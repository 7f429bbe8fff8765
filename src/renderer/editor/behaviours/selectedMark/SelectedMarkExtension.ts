import { COMMAND_PRIORITY_CRITICAL, defineExtension, PASTE_COMMAND } from 'lexical';
import { $leaveMark } from './leaveMark';

/** Words that come while the mark of a footnote is selected go behind it. */
export const SelectedMarkExtension = defineExtension({
  name: 'galley/selected-mark',
  register: (editor) => {
    const leave = () => {
      $leaveMark();
      return false;
    };
    return editor.registerCommand(PASTE_COMMAND, leave, COMMAND_PRIORITY_CRITICAL);
  },
});
