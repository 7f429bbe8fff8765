import {
  $getSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  registerEventListeners,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import { registerInSight } from './registerInSight';
import { registerTextEdges } from './registerTextEdges';
import { registerWayOn } from './registerWayOn';

/**
 * Keeps the caret where she left it. When the focus comes back by keyboard or from a dialog, the browser would put it
 * at the start of the article; a click puts it where it clicks.
 */
function registerReturn(editor: LexicalEditor, root: HTMLElement): () => void {
  let isPressed = false;
  return registerEventListeners(root, {
    pointerdown: () => {
      isPressed = true;
    },
    pointerup: () => {
      isPressed = false;
    },
    focus: () => {
      if (isPressed) return;
      editor.update(
        () => {
          const selection = $getSelection();
          if (selection !== null) $setSelection(selection.clone());
        },
        { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG },
      );
    },
  });
}

/**
 * Tells Lexical of a caret that has moved before the key or click that follows. The browser does so later, and a key
 * pressed right after Home or a click would work where the caret was.
 */
function registerFreshness(editor: LexicalEditor, root: HTMLElement): () => void {
  const { ownerDocument } = root;
  let seen: CaretPlace = [];
  const see = () => {
    seen = placeOf(ownerDocument.getSelection());
  };
  const tell = () => {
    if (editor.isComposing()) return;
    const place = placeOf(ownerDocument.getSelection());
    if (place.some((part, index) => part !== seen[index]))
      ownerDocument.dispatchEvent(new Event('selectionchange'));
  };
  return mergeRegister(
    registerEventListeners(ownerDocument, { selectionchange: see }),
    registerEventListeners(root, { keydown: tell, click: tell }, true),
  );
}

type CaretPlace = (Node | number | null)[];

function placeOf(selection: Selection | null): CaretPlace {
  if (selection === null) return [];
  return [selection.anchorNode, selection.anchorOffset, selection.focusNode, selection.focusOffset];
}

export const CaretExtension = defineExtension({
  name: 'galley/caret',
  register: (editor) =>
    mergeRegister(
      // Lexical's own answer takes the focus out of the text, and what is typed next would be nowhere.
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
      registerTextEdges(editor),
      editor.registerRootListener((root) => {
        if (root === null) return;
        return mergeRegister(
          registerReturn(editor, root),
          registerFreshness(editor, root),
          registerInSight(root),
          registerWayOn(editor, root),
        );
      }),
    ),
});
