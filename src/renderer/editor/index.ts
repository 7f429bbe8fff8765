export { ArticleEditor, loadEditor } from './loadEditor';
export {
  editorCommandState,
  focusBody,
  replaceOpenBody,
  runEditorCommand,
  tellLastChange,
} from './activeEditor';
export type { BodySnapshot } from './bodySnapshot';
export { FormattingToolbar } from './FormattingToolbar';
