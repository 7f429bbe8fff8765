import type { CommandId } from '../../shared/commands/catalogue';

/** Whether a command can run now, and whether what it does is already so at the caret (bold, a heading). */
export interface EditorCommandState {
  enabled: boolean;
  active: boolean;
}

const OFF: EditorCommandState = { enabled: false, active: false };

/** Runs a command of the body, or undo and redo; answers false when there is no editor or it is not the editor's. */
export function runEditorCommand(id: CommandId): boolean {
  void id;
  return false;
}

/** The state of a command at this moment; for a live one, `useEditorCommandState`. */
export function editorCommandState(id: CommandId): EditorCommandState {
  void id;
  return OFF;
}

/** Puts the caret into the article body, where it was last. */
export function focusBody(): void {}
