import {
  $getSelection,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  PASTE_COMMAND,
  type SerializedLexicalNode,
} from 'lexical';
import { uuidv7 } from 'uuidv7';
import type { Block } from '../../../../shared/article/blocks/index';
import type { Inline } from '../../../../shared/article/inline';
import { parseInert, readHtml } from '../../../reading';
import { plainInline } from '../paste/plainBlock';

/** Pastes into an editor of one line: formats and links stay, line ends become spaces, anything else comes as its words. */
export function registerPasteLine(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const selection = $getSelection();
      const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null;
      if (!$isRangeSelection(selection) || clipboard === null) return false;
      const line = lineOf(clipboard.getData('text/html'));
      const words = clipboard
        .getData('text/plain')
        .trim()
        .replace(/\s*[\r\n]+\s*/g, ' ');
      if (line === null && words === '') return false;
      event.preventDefault();
      if (line === null) selection.insertRawText(words);
      else selection.insertNodes(line.map($nodeOf));
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

const $nodeOf = (inline: Inline) =>
  $parseSerializedNode(plainInline(inline) as unknown as SerializedLexicalNode);

/** The words of HTML as one line; null where it holds none, or more than lines of words. */
function lineOf(html: string): Inline[] | null {
  if (html === '') return null;
  const lines = linesIn(readHtml(parseInert(html), uuidv7).blocks);
  if (lines === null || lines.length === 0) return null;
  return lines.flatMap((line, index) => [...(index > 0 ? [SPACE] : []), ...line.flatMap(inLine)]);
}

const SPACE: Inline = { type: 'text', text: ' ', format: 0 };

function linesIn(blocks: readonly Block[]): Inline[][] | null {
  const lines = blocks.map((block) => {
    if (block.type === 'quotation') return linesIn(block.children);
    return block.type === 'paragraph' || block.type === 'heading' ? [block.children] : null;
  });
  return lines.every((line) => line !== null) ? lines.flat() : null;
}

/** A footnote has no footnotes: their words stand in it. */
function inLine(inline: Inline): Inline[] {
  if (inline.type === 'footnote') return [SPACE, ...inline.children];
  return [inline.type === 'linebreak' || inline.type === 'tab' ? SPACE : inline];
}
