export { ArticleEditor, loadEditor } from './loadEditor';
export { selectedText } from './selectedText';
export {
  blockInSight,
  bodyPlace,
  goToBlock,
  editorCommandState,
  focusBody,
  onCommandStates,
  replaceOpenBody,
  returnToBody,
  runEditorCommand,
  tellLastChange,
  typeInBody,
} from './activeEditor';
export type { BodySnapshot } from './bodySnapshot';
export { FindBar } from './behaviours/find/FindBar';
export { PasteLine } from './behaviours/paste/PasteLine';
export { takePlain } from './behaviours/paste/pasteLineStore';
export { useFindStore } from './behaviours/find/findStore';
export { selectedWords } from './behaviours/find/selectedWords';
export { smartened, smartenField } from './behaviours/smartMarks/smartenField';
export { useWritingModes } from './behaviours/writingModes/writingModes';
export { FormattingToolbar } from './FormattingToolbar';
