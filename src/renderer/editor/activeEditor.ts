import { create } from 'zustand';
import type { CommandId } from '../../shared/commands/catalogue';
import type { BodyPlace } from './bodyPlace';
import type { BodySnapshot } from './bodySnapshot';

/** Whether a command can run now, and whether what it does is already so at the caret (bold, a heading). */
export interface EditorCommandState {
  enabled: boolean;
  active: boolean;
}

/** The state of every command of the body. */
export type EditorCommandStates = Partial<Record<CommandId, EditorCommandState>>;

/** The editor as the window around it sees it: nothing here loads Lexical, so that the window is there first. */
export interface BodyEditor {
  run(id: CommandId): void;
  /** Whether the text at this moment lets it, for what no state keeps. */
  canRun(id: CommandId): boolean;
  /** Puts the caret into the text, where it was last, or at its start. */
  focus(): void;
  /** Writes at the caret, a block a line. @param isTyped all of it by keys, so that marks and blocks are made of it as there */
  type(text: string, isTyped: boolean): void;
  /** Puts the caret there, or at the start, without scrolling. */
  goTo(place: BodyPlace | null): void;
  /** Puts the caret at the start of a block of the body, by its place among them, and the block in sight. */
  show(at: number): void;
  /** Where the caret is, or null where it has never been. */
  place(): BodyPlace | null;
  /** The place among the blocks of the body of the one at the caret, while it is in sight; else of the first in sight. */
  inSight(): number | null;
  /** Says a change that has not been said yet. */
  tellNow(): void;
  /** Puts another text in the place of what is there, as one step that Undo takes back. */
  replace(content: BodySnapshot, step: number): void;
}

interface ActiveEditor {
  editor: BodyEditor | null;
  states: EditorCommandStates;
}

const OFF: EditorCommandState = { enabled: false, active: false };
const useActiveEditor = create<ActiveEditor>(() => ({ editor: null, states: {} }));
/** What is to be done once the text is there: she went on into it before. */
let awaited: ((editor: BodyEditor) => void) | null = null;

/** Makes this the editor that commands go to, with what they can do now. */
export function activateEditor(editor: BodyEditor, states: EditorCommandStates): void {
  useActiveEditor.setState({ editor, states });
  awaited?.(editor);
  awaited = null;
}

/** The editor goes; another that has taken its place stays. */
export function deactivateEditor(editor: BodyEditor): void {
  if (useActiveEditor.getState().editor === editor) useActiveEditor.setState({ editor: null, states: {} });
}

/** Runs a command of the body, or undo and redo; answers false where it is not the editor's or cannot run now. */
export function runEditorCommand(id: CommandId): boolean {
  const { editor } = useActiveEditor.getState();
  if (editor === null || !editorCommandState(id).enabled) return false;
  editor.run(id);
  return true;
}

/** The state of a command at this moment; for a live one, `useEditorCommandState`. */
export function editorCommandState(id: CommandId): EditorCommandState {
  const { editor, states } = useActiveEditor.getState();
  const state = states[id] ?? OFF;
  return state.enabled && editor?.canRun(id) === false ? { ...state, enabled: false } : state;
}

/** Calls back whenever the state of a command may have changed, until the answered function is called. */
export function onCommandStates(act: () => void): () => void {
  return useActiveEditor.subscribe(act);
}

/** The same as a value, kept up to date, for a command that no menu asks more about; draws anew only when the answer changes. */
export function useEditorCommandState(id: CommandId): EditorCommandState {
  const enabled = useActiveEditor(({ states }) => (states[id] ?? OFF).enabled);
  const active = useActiveEditor(({ states }) => (states[id] ?? OFF).active);
  return { enabled, active };
}

/** Puts the caret into the article body, where it was last, as soon as there is one. */
export function focusBody(): void {
  whenThere((editor) => editor.focus());
}

/** The same, and writes there what she typed before the text was there. */
export function typeInBody({ text, isTyped }: { text: string; isTyped: boolean }): void {
  whenThere((editor) => {
    editor.focus();
    if (text !== '') editor.type(text, isTyped);
  });
}

/** Goes to a block of the body, by its place among them. */
export function goToBlock(at: number): void {
  whenThere((editor) => editor.show(at));
}

/** Puts the caret where she left it in the body, or at its start, as soon as there is one, unless she is elsewhere by then. */
export function returnToBody(place: BodyPlace | null): void {
  // She has gone on into the text already, before it was there.
  if (awaited !== null) return;
  whenThere((editor) => {
    if (document.activeElement === document.body) editor.goTo(place);
  });
}

/** Where the caret is in the article body; null where it has never been, or while there is no body. */
export function bodyPlace(): BodyPlace | null {
  return useActiveEditor.getState().editor?.place() ?? null;
}

/** The block of the body that she is at, by its place among them; null while there is no body. */
export function blockInSight(): number | null {
  return useActiveEditor.getState().editor?.inSight() ?? null;
}

function whenThere(act: (editor: BodyEditor) => void): void {
  const { editor } = useActiveEditor.getState();
  const before = awaited;
  // What she typed before it is there must not give way to what comes after.
  if (editor === null)
    awaited = (there) => {
      before?.(there);
      act(there);
    };
  else act(editor);
}

/** Has the editor say its last change, for a save that must not miss it. */
export function tellLastChange(): void {
  useActiveEditor.getState().editor?.tellNow();
}

/** Puts another text in the place of the open article's, undoably; false while there is no editor. `step` as in `replaceBody`. */
export function replaceOpenBody(content: BodySnapshot, step: number): boolean {
  const { editor } = useActiveEditor.getState();
  editor?.replace(content, step);
  return editor !== null;
}
