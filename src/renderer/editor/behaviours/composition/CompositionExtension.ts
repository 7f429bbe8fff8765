import { $isLinkNode } from '@lexical/link';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  COMPOSITION_START_COMMAND,
  defineExtension,
  INPUT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { registerReplacedStep } from './registerReplacedStep';

/**
 * Keeps what an input method replaces, and what it writes at the edges of links, where no text may be added. The browser
 * writes it there all the same, and Lexical would throw it away, or take it twice.
 */
export const CompositionExtension = defineExtension({
  name: 'galley/composition',
  register: (editor) => {
    let composed = '';
    return mergeRegister(
      registerReplacedStep(editor),
      editor.registerCommand(
        COMPOSITION_START_COMMAND,
        () => {
          composed = '';
          if (!editor.isComposing()) $leaveLinkAtEdge();
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        INPUT_COMMAND,
        (event) => {
          if (event.inputType !== 'insertCompositionText') return false;
          $stepIntoComposition(editor);
          const before = composed;
          composed = event.data ?? '';
          return $takeLettersFromLink(editor, before, composed);
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  },
});

/**
 * Lexical does so itself where a key went before the composition by less than 30 ms: not on a busy machine, nor by voice.
 * A place between nodes makes it give the composition a text of its own.
 */
function $leaveLinkAtEdge(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { anchor, focus } = selection;
  const text = anchor.getNode();
  if (!$isTextNode(text)) return;
  const before = text.getPreviousSibling();
  // Lexical would take what is composed here for words to insert by itself, and leave the browser's out.
  if (anchor.offset === 0 && $isLinkNode(before)) {
    const index = text.getIndexWithinParent();
    for (const point of [anchor, focus]) point.set(text.getParentOrThrow().getKey(), index, 'element');
    return;
  }
  const link = text.getParent();
  if (!$isLinkNode(link)) return;
  const isAtStart = anchor.offset === 0 && text.getPreviousSibling() === null;
  const isAtEnd = anchor.offset === text.getTextContentSize() && text.getNextSibling() === null;
  if (!isAtStart && !isAtEnd) return;
  const index = link.getIndexWithinParent() + (isAtStart ? 0 : 1);
  for (const point of [anchor, focus]) point.set(link.getParentOrThrow().getKey(), index, 'element');
}

/** With the caret before the first letter of a composition beside a link, Lexical would take what comes for new text. */
function $stepIntoComposition(editor: LexicalEditor): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { anchor, focus } = selection;
  const text = anchor.getNode();
  if (!$isTextNode(text) || !text.isComposing() || anchor.offset !== 0) return;
  // Where the browser has the caret, in words that may be more than Lexical knows by now.
  const shown = document.getSelection();
  const isThere = editor.getElementByKey(anchor.key)?.contains(shown?.anchorNode ?? null) ?? false;
  const offset = Math.min(Math.max(1, isThere ? (shown?.anchorOffset ?? 1) : 1), text.getTextContentSize());
  for (const point of [anchor, focus]) point.set(anchor.key, offset, 'text');
}

/**
 * What is composed before the letters that are there already the browser writes at the end of the link before them, and
 * Lexical takes it out of there again. Answers whether it was so.
 */
function $takeLettersFromLink(editor: LexicalEditor, before: string, composed: string): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const text = selection.anchor.getNode();
  const added = composed.length - before.length;
  if (added <= 0 || before === '' || !composed.endsWith(before)) return false;
  if (!$isTextNode(text) || !text.isComposing() || !text.getTextContent().startsWith(before)) return false;
  const link = text.getPreviousSibling();
  if (!$isLinkNode(link)) return false;
  for (const node of [link, text]) if (shownText(editor, node) !== node.getTextContent()) return false;
  text.setTextContent(composed.slice(0, added) + text.getTextContent());
  text.select(added, added);
  return true;
}

/** Without the letters of no width that Lexical puts beside a composition. */
function shownText(editor: LexicalEditor, node: LexicalNode): string | undefined {
  return editor.getElementByKey(node.getKey())?.textContent.replaceAll('\u200b', '');
}
