import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import {
  activateEditor,
  type BodyEditor,
  deactivateEditor,
  type EditorCommandState,
  type EditorCommandStates,
} from './activeEditor';
import { blockInSight } from './blockInSight';
import { $goToBodyPlace, $readBodyPlace } from './bodyPlace';
import { BODY_COMMANDS, isBodyCommand } from './bodyCommands';
import { $leaveMark } from './behaviours/selectedMark/leaveMark';
import { $readBodyState, type BodyState, isSameBodyState } from './bodyState';
import { replaceBody } from './replaceBody';
import { $typeLines, typeLetters } from './typeLines';

/**
 * Makes this the editor that commands go to, and tells what each can do, until the answered function is called.
 * @param tellNow says a change that has not been said yet
 */
export function registerCommands(editor: LexicalEditor, tellNow: () => void): () => void {
  let body = editor.read($readBodyState);
  const { canUndo, canRedo } = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
  const history = { 'edit.undo': canUndo.value, 'edit.redo': canRedo.value };
  const own: BodyEditor = {
    run: (id) => run(editor, id),
    canRun: (id) => canRun(editor, id),
    focus: () => focusText(editor),
    type(text, isTyped) {
      if (!editor.isEditable()) return;
      if (isTyped) typeLetters(editor, text);
      else editor.update(() => $typeLines(text), { discrete: true, tag: HISTORY_PUSH_TAG });
    },
    goTo(place) {
      editor.update(() => (place === null ? $getRoot().selectStart() : $goToBodyPlace(place)), {
        discrete: true,
        tag: SKIP_SCROLL_INTO_VIEW_TAG,
      });
    },
    show(at) {
      showBlock(editor, at);
    },
    place: () => editor.read($readBodyPlace),
    inSight: () => blockInSight(editor),
    tellNow,
    replace: (content, step) => replaceBody(editor, content, step),
  };
  const tell = () => activateEditor(own, editor.isEditable() ? statesOf(body, history) : {});
  const keep = (command: keyof typeof history) => (can: boolean) => {
    history[command] = can;
    tell();
    return false;
  };
  tell();
  const stop = mergeRegister(
    editor.registerUpdateListener(({ editorState }) => {
      const now = editorState.read($readBodyState);
      if (isSameBodyState(now, body)) return;
      body = now;
      tell();
    }),
    editor.registerCommand(CAN_UNDO_COMMAND, keep('edit.undo'), COMMAND_PRIORITY_LOW),
    editor.registerCommand(CAN_REDO_COMMAND, keep('edit.redo'), COMMAND_PRIORITY_LOW),
  );
  return () => {
    stop();
    deactivateEditor(own);
  };
}

/** A quotation has the caret at its first word. */
/** Lexical leaves the focus with the field of a picture or a card, which stands in its text. */
function focusText(editor: LexicalEditor): void {
  const root = editor.getRootElement();
  const focusRoot = () => document.activeElement === root || root?.focus({ preventScroll: true });
  editor.focus(focusRoot, { defaultSelection: 'rootStart' });
}

function showBlock(editor: LexicalEditor, at: number): void {
  editor.update(
    () => {
      const block = $getRoot().getChildAtIndex(at);
      if ($isElementNode(block)) block.selectStart();
    },
    { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG },
  );
  editor.focus();
  // The heights of blocks out of sight are guesses until they are drawn.
  const element = editor.getRootElement()?.children[at];
  element?.scrollIntoView({ block: 'start' });
  requestAnimationFrame(() => element?.scrollIntoView({ block: 'start' }));
}

/** They have work for the mark of a footnote that is selected, or none at the caret. */
const LEAVE_MARK_SELECTED: ReadonlySet<string> = new Set(['insert.footnote', 'edit.undo', 'edit.redo']);

function run(editor: LexicalEditor, id: string): void {
  if (!isBodyCommand(id)) return;
  // Before she ever set the caret, a command works at the end of the text.
  editor.update(() => {
    if ($getSelection() === null) $getRoot().selectEnd();
    else if (!LEAVE_MARK_SELECTED.has(id)) $leaveMark();
  });
  BODY_COMMANDS[id].run(editor);
}

/** Without carrying out what an update still holds back, since a menu may ask while it is drawn. */
function canRun(editor: LexicalEditor, id: string): boolean {
  const $isPossible = isBodyCommand(id) ? BODY_COMMANDS[id].$isPossible : undefined;
  return $isPossible === undefined || editor.getEditorState().read($isPossible);
}

function statesOf(body: BodyState, history: Record<string, boolean>): EditorCommandStates {
  const states: Record<string, EditorCommandState> = {};
  for (const [id, { isEnabled, isActive }] of Object.entries(BODY_COMMANDS)) {
    states[id] = {
      enabled: history[id] ?? isEnabled?.(body) ?? true,
      active: isActive?.(body) ?? false,
    };
  }
  return states;
}
