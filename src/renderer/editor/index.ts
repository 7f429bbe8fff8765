export { ArticleEditor } from './ArticleEditor';
export { editorCommandState, focusBody, runEditorCommand } from './activeEditor';
export type { BodySnapshot } from './bodySnapshot';
export { FormattingToolbar } from './FormattingToolbar';
