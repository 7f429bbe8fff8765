import {
  $getRoot,
  $getState,
  $parseSerializedNode,
  $setSelection,
  $setState,
  createState,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { $setArticleSources } from './articleSources';
import type { BodySnapshot } from './bodySnapshot';

/** The last replacement that the text has behind it, kept on the root so that Undo and Redo tell of it; no file has it. */
const stepState = createState('step', { parse: (value) => (typeof value === 'number' ? value : 0) });
const $step = () => $getState($getRoot(), stepState);

/**
 * Puts another text and its sources in the place of what is there, as one step that Undo takes back.
 * @param step a number of its own, greater than those before it
 */
export function replaceBody(editor: LexicalEditor, { body, sources }: BodySnapshot, step: number): void {
  editor.update(
    () => {
      $setSelection(null);
      const blocks = body.root.children.map((block) => $parseSerializedNode({ version: 1, ...block }));
      $getRoot()
        .clear()
        .append(...blocks);
      $setArticleSources(sources);
      $setState($getRoot(), stepState, step);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** Tells when Undo or Redo went over a replacement: from the text behind step `from` to the one behind step `to`. */
export function registerSteps(editor: LexicalEditor, onStep: (from: number, to: number) => void): () => void {
  return editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
    if (!tags.has(HISTORIC_TAG)) return;
    const [from, to] = [prevEditorState.read($step), editorState.read($step)];
    if (from !== to) onStep(from, to);
  });
}
