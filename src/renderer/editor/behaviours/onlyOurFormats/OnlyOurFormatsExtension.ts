import {
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  mergeRegister,
} from 'lexical';
import { TEXT_FORMATS } from '../../../../shared/article/textFormat';

/** No key or system menu brings in a format that the article does not have, or an alignment. */
export const OnlyOurFormatsExtension = defineExtension({
  name: 'galley/only-our-formats',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (format) => !Object.hasOwn(TEXT_FORMATS, format),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
    ),
});
