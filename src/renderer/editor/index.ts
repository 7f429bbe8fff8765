export { ArticleEditor, type ArticleEditorProps, type BodySnapshot } from './ArticleEditor';
export { editorCommandState, type EditorCommandState, focusBody, runEditorCommand } from './activeEditor';
export { FormattingToolbar } from './FormattingToolbar';
