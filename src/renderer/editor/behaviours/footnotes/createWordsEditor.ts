import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getRoot,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  HISTORY_MERGE_TAG,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalEditorWithDispose,
  type SerializedLexicalNode,
} from 'lexical';
import type { Paragraph } from '../../../../shared/article/blocks/index';
import type { Inline } from '../../../../shared/article/inline';
import bodyCss from '../../body.module.css';
import { CompositionExtension } from '../composition/CompositionExtension';
import { plainInline } from '../paste/plainBlock';
import { LinksExtension } from '../links/LinksExtension';
import { OnlyOurFormatsExtension } from '../onlyOurFormats/OnlyOurFormatsExtension';
import { registerSmartMarks } from '../smartMarks/registerSmartMarks';
import { registerPasteLine } from './pasteLine';

/** An editor of one line of words with its formats and links, without a root element; the caller disposes of it. */
export function createWordsEditor(words: readonly Inline[], onEnter: () => void): LexicalEditorWithDispose {
  const editor = buildEditorFromExtensions({
    name: 'galley/footnote-words',
    namespace: 'galley',
    theme: {
      text: {
        bold: bodyCss.bold,
        italic: bodyCss.italic,
        underline: bodyCss.underline,
        strikethrough: bodyCss.strikethrough,
      },
      link: bodyCss.link,
    },
    dependencies: [
      RichTextExtension,
      HistoryExtension,
      LinksExtension,
      OnlyOurFormatsExtension,
      CompositionExtension,
    ],
    $initialEditorState: null,
  });
  editor.update(
    () => {
      const line = $createParagraphNode();
      line.append(...words.map((word) => $parseSerializedNode(word as unknown as SerializedLexicalNode)));
      $getRoot().clear().append(line);
      line.selectEnd();
    },
    { discrete: true, tag: HISTORY_MERGE_TAG },
  );
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      if (event === null || event.shiftKey) return false;
      event.preventDefault();
      onEnter();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
  registerPasteLine(editor);
  registerSmartMarks(editor);
  return editor;
}

/** Its words; a second paragraph is a line of the same. */
export function readWords(editor: LexicalEditor): Inline[] {
  const { children } = editor.getEditorState().toJSON().root as unknown as { children: Paragraph[] };
  return children.flatMap((paragraph, index): Inline[] => {
    const inlines = paragraph.children.map(plainInline);
    return index > 0 ? [{ type: 'linebreak' }, ...inlines] : inlines;
  });
}
