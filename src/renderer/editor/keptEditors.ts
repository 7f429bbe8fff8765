import type { LexicalEditorWithDispose } from 'lexical';
import { type BodySnapshot, stateOf, takeSnapshot } from './bodySnapshot';
import { createArticleEditor } from './createArticleEditor';

/** Each holds its text and its undo steps. */
const AT_MOST = 8;

/** The editors of the articles that she left last, by article, the latest at the end. */
const kept = new Map<string, LexicalEditorWithDispose>();

/**
 * The editor of an article, without a root element. One that she left comes back with its undo and its caret, unless the
 * article has another text by now.
 */
export function takeEditor(articleId: string, content: BodySnapshot): LexicalEditorWithDispose {
  const editor = kept.get(articleId);
  kept.delete(articleId);
  if (editor !== undefined && holds(editor, content)) return editor;
  editor?.dispose();
  return createArticleEditor(content);
}

/** Keeps an editor that is left for when she comes back; the one left longest ago goes. */
export function keepEditor(articleId: string, editor: LexicalEditorWithDispose): void {
  editor.setRootElement(null);
  kept.get(articleId)?.dispose();
  kept.delete(articleId);
  kept.set(articleId, editor);
  const [oldest] = kept;
  if (kept.size <= AT_MOST || oldest === undefined) return;
  kept.delete(oldest[0]);
  oldest[1].dispose();
}

/** Compared as the editor itself would write it: a file may order its fields otherwise. */
function holds(editor: LexicalEditorWithDispose, content: BodySnapshot): boolean {
  const own = takeSnapshot(editor.getEditorState());
  const other = takeSnapshot(stateOf(editor, content));
  return JSON.stringify(own) === JSON.stringify(other);
}
