import {
  $getSelection,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $keptLinesAtSelection } from '../../blocks/lines/keptLines';
import { readText } from '../../../reading';
import { $putBlocks } from './putBlocks';

const SEVERAL_LINES =
  /[^\r\n\f\v\u2028\u2029][\r\n\f\v\u2028\u2029]|[\r\n\f\v\u2028\u2029][^\r\n\f\v\u2028\u2029]/;
const BEGINS_LINE = /^[\r\n]/;
const ENDS_LINE = /[\r\n]$/;

/**
 * What dictation and text expanders write at once goes in as pasted plain text does. Lexical leaves it to the browser,
 * which parts the line under it and says so line by line, while the place of the next one may be another by then.
 */
export function registerInsertedLines(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    BEFORE_INPUT_COMMAND,
    (event) => {
      const { inputType, data } = event;
      if (inputType !== 'insertText' || data === null || !SEVERAL_LINES.test(data) || editor.isComposing())
        return false;
      if ($getSelection() === null) return false;
      event.preventDefault();
      if ($keptLinesAtSelection() !== null) $getSelection()?.insertRawText(data);
      else $putLines(editor, data);
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function $putLines(editor: LexicalEditor, data: string): void {
  if (BEGINS_LINE.test(data)) editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
  const selection = $getSelection();
  if (selection !== null) $putBlocks({ blocks: readText(data), sources: [] }, selection);
  if (ENDS_LINE.test(data)) editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
}
