import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  COMPOSITION_END_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';

/**
 * What is selected when an input method begins goes as one step of the history with what is composed in its place.
 * Lexical makes no step of what goes at the start, and none at the end either where nothing was composed: paragraphs
 * would be gone that no Undo brings back.
 */
export function registerReplacedStep(editor: LexicalEditor): () => void {
  let hasStep = false;

  /** Before Lexical hears of it, and in an update of its own. */
  function begin({ target }: CompositionEvent): void {
    if (target !== editor.getRootElement() || editor.isComposing()) return;
    hasStep = false;
    editor.update(
      () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || selection.isCollapsed()) return;
        hasStep = true;
        editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, '');
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
  }

  return mergeRegister(
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('compositionstart', begin, true);
      root?.addEventListener('compositionstart', begin, true);
    }),
    // In the very update in which Lexical takes what was composed.
    editor.registerCommand(
      COMPOSITION_END_COMMAND,
      () => {
        if (hasStep) $addUpdateTag(HISTORY_MERGE_TAG);
        hasStep = false;
        return false;
      },
      COMMAND_PRIORITY_BEFORE_EDITOR,
    ),
  );
}
