import { buildEditorFromExtensions, ClickAfterLastBlockExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { RichTextExtension } from '@lexical/rich-text';
import { type EditorThemeClasses, HISTORY_MERGE_TAG, type LexicalEditorWithDispose } from 'lexical';
import { CaretExtension } from './behaviours/caret/CaretExtension';
import { ChineseItalicExtension } from './behaviours/chineseItalic/ChineseItalicExtension';
import { CompositionExtension } from './behaviours/composition/CompositionExtension';
import { FootnotesExtension } from './behaviours/footnotes/FootnotesExtension';
import { HangingMarksExtension } from './behaviours/hangingMarks/HangingMarksExtension';
import { LinksExtension } from './behaviours/links/LinksExtension';
import { OnlyOurFormatsExtension } from './behaviours/onlyOurFormats/OnlyOurFormatsExtension';
import { RunLanguageExtension } from './behaviours/runLanguage/RunLanguageExtension';
import { SelectedMarkExtension } from './behaviours/selectedMark/SelectedMarkExtension';
import { PasteExtension } from './behaviours/paste/PasteExtension';
import { EDITOR_BLOCKS } from './blocks/index';
import { PictureFilesExtension } from './blocks/pictures/PictureFilesExtension';
import { type BodySnapshot, stateOf } from './bodySnapshot';
import { LongTextExtension } from './longText';
import css from './body.module.css';
import { tellChangeUndone } from './changeUndone';

const blocks = Object.values(EDITOR_BLOCKS);
const theme: EditorThemeClasses = Object.assign(
  {
    text: {
      bold: css.bold,
      italic: css.italic,
      underline: css.underline,
      strikethrough: css.strikethrough,
    },
    link: css.link,
    blockCursor: css.blockCursor,
  },
  ...blocks.map((block) => block.theme),
);

/** An editor without a root element, showing the content; the caller disposes of it. */
export function createArticleEditor(content: BodySnapshot): LexicalEditorWithDispose {
  const editor = buildEditorFromExtensions({
    name: 'galley/article',
    namespace: 'galley',
    theme,
    dependencies: [
      RichTextExtension,
      HistoryExtension,
      ClickAfterLastBlockExtension,
      ...blocks.flatMap((block) => block.extensions),
      PictureFilesExtension,
      LinksExtension,
      FootnotesExtension,
      SelectedMarkExtension,
      RunLanguageExtension,
      OnlyOurFormatsExtension,
      CaretExtension,
      CompositionExtension,
      HangingMarksExtension,
      ChineseItalicExtension,
      LongTextExtension,
      PasteExtension,
    ],
    // Set below: the state is parsed by the editor itself.
    $initialEditorState: null,
    onError: tellChangeUndone,
  });
  editor.setEditorState(stateOf(editor, content), { tag: HISTORY_MERGE_TAG });
  return editor;
}
