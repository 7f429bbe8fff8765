import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  $onUpdate,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  PASTE_COMMAND,
  type RangeSelection,
  type SerializedLexicalNode,
} from 'lexical';
import { uuidv7 } from 'uuidv7';
import type { Block } from '../../../../shared/article/blocks/index';
import type { Inline } from '../../../../shared/article/inline';
import { Losses, parseInert, readHtml, sayLosses } from '../../../reading';
import { announce } from '../../../ui';
import { $addressesIn, $cleanAddresses, bareAddressAt, type PastedAddress } from '../paste/cleanAddresses';
import { plainInline } from '../paste/plainBlock';

/**
 * Pastes into an editor of one line: formats and links stay, line ends become spaces, anything else comes as its words.
 * Addresses of other programs are cleaned as in the text, in a step of their own, which Undo takes back first.
 */
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
      const addresses = line === null ? $putWords(words, selection) : $putLine(line, selection);
      // What another article brings stays as she has it there.
      const isOwn = clipboard.getData('application/x-lexical-editor') !== '';
      if (!isOwn && addresses.length > 0) $onUpdate(() => cleanInStep(editor, addresses));
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function $putWords(words: string, selection: RangeSelection): PastedAddress[] {
  selection.insertRawText(words);
  return bareAddressAt(selection.anchor.key, words);
}

function $putLine(line: readonly Inline[], selection: RangeSelection): PastedAddress[] {
  const pasted = $createParagraphNode().append(...line.map($nodeOf));
  const addresses = $addressesIn([pasted]);
  selection.insertNodes(pasted.getChildren());
  return addresses;
}

function cleanInStep(editor: LexicalEditor, addresses: readonly PastedAddress[]): void {
  const losses = new Losses();
  editor.update(() => losses.add('tracking', $cleanAddresses(addresses)), {
    tag: HISTORY_PUSH_TAG,
    discrete: true,
  });
  const said = sayLosses(losses, false);
  if (said !== null) announce(said);
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
