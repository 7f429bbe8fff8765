import { $insertList, $isListItemNode, $isListNode, ListItemNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $getNearestNodeOfType } from '@lexical/utils';
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import { $toggleQuotation } from '../../blocks/quotation/toggleQuotation';
import { registerTyped } from './registerTyped';

/** What she typed at the start of a paragraph, and what the paragraph becomes. */
interface Typed {
  text: TextNode;
  length: number;
  $turn: () => void;
}

/** A year that starts a sentence is no number of an item. */
const SIGNS: readonly (readonly [sign: RegExp, $turn: (found: string) => void])[] = [
  [/^(\d{1,3})\. $/, (found) => $turnIntoNumbers(Number(found))],
  [/^(-) $/, () => $insertList('bullet')],
  [/^\[([ xX])\] $/, (found) => $turnIntoCheck(found !== ' ')],
  [/^(##) $/, () => $setBlocksType($getSelection(), () => $createHeadingNode('h2'))],
  [/^(###) $/, () => $setBlocksType($getSelection(), () => $createHeadingNode('h3'))],
  [/^(>) $/, $toggleQuotation],
];

/**
 * Makes a list, a heading or a quotation of a paragraph whose start she types as Markdown writes one, until the answered
 * function is called. It is a step of its own, so that Undo gives the typed letters back.
 */
export function registerTypedBlocks(editor: LexicalEditor): () => void {
  return registerTyped(editor, (typed) => {
    if (typed !== ' ' || editor.read($readTyped) === null) return;
    editor.update(
      () => {
        const found = $readTyped();
        if (found === null) return;
        found.text.spliceText(0, found.length, '', true);
        found.$turn();
      },
      // Before the next key.
      { tag: HISTORY_PUSH_TAG, discrete: true },
    );
  });
}

function $readTyped(): Typed | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const text = selection.anchor.getNode();
  const length = selection.anchor.offset;
  if (!$isTextNode(text) || !text.isSimpleText() || text.hasFormat('code')) return null;
  const paragraph = text.getParent();
  if (!$isParagraphNode(paragraph) || !$isRootNode(paragraph.getParent())) return null;
  if (paragraph.getFirstChild() !== text) return null;
  const start = text.getTextContent().slice(0, length);
  for (const [sign, $turn] of SIGNS) {
    const found = sign.exec(start)?.[1];
    if (found !== undefined) return { text, length, $turn: () => $turn(found) };
  }
  return null;
}

function $turnIntoNumbers(start: number): void {
  $insertList('number');
  const item = $itemAtCaret();
  const list = item?.getParent();
  // Behind other items it goes on with their numbers.
  if ($isListNode(list) && item?.getPreviousSibling() === null) list.setStart(start);
}

function $turnIntoCheck(isTicked: boolean): void {
  $insertList('check');
  $itemAtCaret()?.setChecked(isTicked);
}

function $itemAtCaret(): ListItemNode | null {
  const node = $getSelection()?.getNodes()[0];
  if (node === undefined) return null;
  return $isListItemNode(node) ? node : $getNearestNodeOfType(node, ListItemNode);
}
