export { ArticleEditor, loadEditor } from './loadEditor';
export {
  bodyPlace,
  editorCommandState,
  focusBody,
  replaceOpenBody,
  returnToBody,
  runEditorCommand,
  tellLastChange,
} from './activeEditor';
export type { BodySnapshot } from './bodySnapshot';
export { FormattingToolbar } from './FormattingToolbar';
