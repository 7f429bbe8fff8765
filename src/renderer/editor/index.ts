export { ArticleEditor, type ArticleEditorProps } from './ArticleEditor';
export {
  editorCommandState,
  type EditorCommandState,
  focusBody,
  runEditorCommand,
  useEditorCommandState,
} from './activeEditor';
export type { BodySnapshot } from './bodySnapshot';
export { FormattingToolbar } from './FormattingToolbar';
