import {
  $getRoot,
  $getSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { create } from 'zustand';
import type { CommandId } from '../../shared/commands/catalogue';
import { BODY_COMMANDS, isBodyCommand } from './bodyCommands';
import { $readBodyState, type BodyState, isSameBodyState, NO_BODY_STATE } from './bodyState';

interface ActiveEditor {
  editor: LexicalEditor | null;
  body: BodyState;
  canUndo: boolean;
  canRedo: boolean;
}

const NOBODY: ActiveEditor = { editor: null, body: NO_BODY_STATE, canUndo: false, canRedo: false };
const useActiveEditor = create<ActiveEditor>(() => NOBODY);

/** Whether a command can run now, and whether what it does is already so at the caret (bold, a heading). */
export interface EditorCommandState {
  enabled: boolean;
  active: boolean;
}

const OFF: EditorCommandState = { enabled: false, active: false };

/** Makes this the editor that commands go to, until the answered function is called. */
export function activateEditor(editor: LexicalEditor): () => void {
  useActiveEditor.setState({ ...NOBODY, editor });
  const stop = mergeRegister(
    editor.registerUpdateListener(({ editorState }) => {
      const body = editorState.read($readBodyState);
      if (!isSameBodyState(body, useActiveEditor.getState().body)) useActiveEditor.setState({ body });
    }),
    editor.registerCommand(CAN_UNDO_COMMAND, (canUndo) => keep({ canUndo }), COMMAND_PRIORITY_LOW),
    editor.registerCommand(CAN_REDO_COMMAND, (canRedo) => keep({ canRedo }), COMMAND_PRIORITY_LOW),
  );
  return () => {
    stop();
    if (useActiveEditor.getState().editor === editor) useActiveEditor.setState(NOBODY);
  };
}

function keep(state: Partial<ActiveEditor>): boolean {
  useActiveEditor.setState(state);
  return false;
}

/** Runs a command of the body, or undo and redo; answers false where it is not the editor's or cannot run now. */
export function runEditorCommand(id: CommandId): boolean {
  const { editor } = useActiveEditor.getState();
  if (editor === null || !isBodyCommand(id) || !editorCommandState(id).enabled) return false;
  // Before she ever set the caret, a command works at the end of the text.
  editor.update(() => {
    if ($getSelection() === null) $getRoot().selectEnd();
  });
  BODY_COMMANDS[id].run(editor);
  return true;
}

/** The state of a command at this moment; for a live one, `useEditorCommandState`. */
export function editorCommandState(id: CommandId): EditorCommandState {
  return stateOfCommand(id, useActiveEditor.getState());
}

/** The same, kept up to date; draws anew only when the answer changes. */
export function useEditorCommandState(id: CommandId): EditorCommandState {
  const enabled = useActiveEditor((active) => stateOfCommand(id, active).enabled);
  const active = useActiveEditor((state) => stateOfCommand(id, state).active);
  return { enabled, active };
}

function stateOfCommand(id: CommandId, { editor, body, canUndo, canRedo }: ActiveEditor): EditorCommandState {
  if (editor === null || !isBodyCommand(id)) return OFF;
  if (id === 'edit.undo') return { enabled: canUndo, active: false };
  if (id === 'edit.redo') return { enabled: canRedo, active: false };
  const { isActive, isEnabled } = BODY_COMMANDS[id];
  return { enabled: isEnabled?.(body) ?? true, active: isActive?.(body) ?? false };
}

/** Puts the caret into the article body, where it was last. */
export function focusBody(): void {
  useActiveEditor.getState().editor?.focus();
}
