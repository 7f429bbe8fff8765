import { createCommand, type LexicalCommand, type LexicalEditor } from 'lexical';

/** Dispatched after a change failed and the text went back to what it was before it. */
export const CHANGE_UNDONE_COMMAND: LexicalCommand<void> = createCommand('CHANGE_UNDONE_COMMAND');

/** What the editor does with an error: Lexical goes back by itself, and a throw here would keep it from doing so. */
export function tellChangeUndone(error: Error, editor: LexicalEditor): void {
  console.error(error);
  // Once Lexical has gone back.
  queueMicrotask(() => editor.dispatchCommand(CHANGE_UNDONE_COMMAND, undefined));
}
