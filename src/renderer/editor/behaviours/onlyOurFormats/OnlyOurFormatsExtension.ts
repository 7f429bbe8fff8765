import {
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  mergeRegister,
} from 'lexical';

/** Bold and italic are the article's only formats: no key or system menu brings in another, or an alignment. */
export const OnlyOurFormatsExtension = defineExtension({
  name: 'galley/only-our-formats',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (format) => format !== 'bold' && format !== 'italic',
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
    ),
});
