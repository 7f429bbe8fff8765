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
export { FindBar } from './behaviours/find/FindBar';
export { useFindStore } from './behaviours/find/findStore';
export { selectedWords } from './behaviours/find/selectedWords';
export { FormattingToolbar } from './FormattingToolbar';
