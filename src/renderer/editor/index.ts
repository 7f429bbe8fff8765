export { ArticleEditor, loadEditor } from './loadEditor';
export { editorCommandState, focusBody, runEditorCommand, tellLastChange } from './activeEditor';
export type { BodySnapshot } from './bodySnapshot';
export { FormattingToolbar } from './FormattingToolbar';
