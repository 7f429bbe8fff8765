export { ArticleEditor, loadEditor } from './loadEditor';
export { editorCommandState, focusBody, runEditorCommand } from './activeEditor';
export type { BodySnapshot } from './bodySnapshot';
export { FormattingToolbar } from './FormattingToolbar';
