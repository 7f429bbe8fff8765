import {
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { isChinese, type Language, LANGUAGES } from '../../../../shared/article/language';
import { textLanguage } from '../../../../shared/article/passages';
import { type SmartMark, smartMark } from '../../../../shared/article/smartMarks';
import { $articleSources } from '../../articleSources';
import { KeptLinesNode } from '../../blocks/lines/LineBlockNode';
import { registerTyped } from '../typed/registerTyped';

interface Place {
  text: TextNode;
  offset: number;
}

/**
 * Puts typographic marks in the place of those that she types, until the answered function is called. What is pasted or
 * composed comes by other ways and stays; and the mark is a step of its own, so that Undo gives the typed one back.
 */
export function registerSmartMarks(editor: LexicalEditor): () => void {
  return registerTyped(editor, (typed) => {
    const around = editor.getRootElement()?.lang;
    const language = LANGUAGES.find((one) => one === around);
    if (language === undefined || editor.read(() => $markAtCaret(typed, language)) === null) return;
    editor.update(
      () => {
        const found = $markAtCaret(typed, language);
        if (found === null) return;
        const { text, offset, replaces, marks } = found;
        text.spliceText(offset - replaces, replaces, marks, true);
      },
      // Before the next key.
      { tag: HISTORY_PUSH_TAG, discrete: true },
    );
  });
}

function $markAtCaret(typed: string, around: Language): (Place & SmartMark) | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const text = selection.anchor.getNode();
  const { offset } = selection.anchor;
  if (!$isTextNode(text) || !text.isSimpleText() || text.hasFormat('code')) return null;
  if (text.getParents().some((parent) => parent instanceof KeptLinesNode)) return null;
  const start = offset - typed.length;
  if (text.getTextContent().slice(start, offset) !== typed) return null;
  const before = $lineBefore(text) + text.getTextContent().slice(0, start);
  const mark = smartMark(before, typed, textLanguage(before, around, $chinese(around)));
  // The hyphen or point before it may be in another format, and stays there.
  return mark === null || mark.replaces > offset ? null : { ...mark, text, offset };
}

/** The words of the line before a text. */
function $lineBefore(text: TextNode): string {
  let before = '';
  let node: LexicalNode | null = text;
  while (node !== null) {
    const previous: LexicalNode | null = node.getPreviousSibling();
    if ($isLineBreakNode(previous)) return before;
    if (previous !== null) before = previous.getTextContent() + before;
    const parent: LexicalNode | null = node.getParent();
    node = previous ?? ($isElementNode(parent) && parent.isInline() ? parent : null);
  }
  return before;
}

/** Which Chinese a Chinese line is taken for, as in the exports. */
function $chinese(around: Language): Language {
  if (isChinese(around)) return around;
  return $articleSources().find(({ language }) => isChinese(language))?.language ?? 'zh-Hans';
}
