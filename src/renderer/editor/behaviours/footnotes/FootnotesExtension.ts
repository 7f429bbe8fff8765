import {
  $createTextNode,
  $getAdjacentNode,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  createCommand,
  defineExtension,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { inlineText } from '../../../../shared/article/blockText';
import { CodeNode } from '../../blocks/code/code';
import { $selectNode } from '../../blocks/selectNode';
import { announce } from '../../../ui';
import { $isFootnoteNode, FootnoteNode } from './FootnoteNode';

/** Asks for the dialog "Footnote" of the footnote with this key, or of a new one at the caret. */
export const EDIT_FOOTNOTE_COMMAND: LexicalCommand<NodeKey | null> = createCommand('EDIT_FOOTNOTE_COMMAND');

/** The footnote that is selected by itself. */
export function $selectedFootnote(): FootnoteNode | null {
  const selection = $getSelection();
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
  return nodes.length === 1 && $isFootnoteNode(nodes[0]) ? nodes[0] : null;
}

/** A key that would take a footnote's words away selects it first, so that she sees what goes. */
function $selectBeforeDeleting(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const beside = $getAdjacentNode(selection.focus, isBackward);
  if (!$isFootnoteNode(beside)) return false;
  $selectNode(beside.getKey());
  const words = inlineText(beside.read().words);
  announce(`Footnote selected: ${words}. The same key again deletes it.`);
  return true;
}

/** A word or a line is deleted as far as the nearest footnote, which the same keys then select. */
function $deleteAsFar(reach: 'word' | 'lineboundary'): (isBackward: boolean) => boolean {
  return (isBackward) => {
    if ($selectBeforeDeleting(isBackward)) return true;
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
    const before = selection.clone();
    selection.modify('extend', isBackward, reach);
    const marks = selection.getNodes().filter($isFootnoteNode);
    const nearest = isBackward ? marks.at(-1) : marks[0];
    if (nearest === undefined) {
      $setSelection(before);
      return false;
    }
    const at = nearest.getIndexWithinParent() + (isBackward ? 1 : 0);
    selection.focus.set(nearest.getParentOrThrow().getKey(), at, 'element');
    selection.removeText();
    return true;
  };
}

/** Code is words alone. */
function $spellOutInCode(footnote: FootnoteNode): void {
  if (footnote.getParent() instanceof CodeNode) footnote.replace($createTextNode(footnote.getTextContent()));
}

/** Draws the number of each footnote, and says its words. They depend on those before it, wherever blocks are moved to. */
function registerNumbers(editor: LexicalEditor): () => void {
  const known = new Set<NodeKey>();

  function draw(): void {
    const marks = editor.getRootElement()?.querySelectorAll<HTMLElement>('[data-footnote]') ?? [];
    editor.read(() => {
      for (const [index, mark] of [...marks].entries()) {
        const footnote = $getNearestNodeFromDOMNode(mark);
        const number = String(index + 1);
        if (mark.textContent !== number) mark.textContent = number;
        if (!$isFootnoteNode(footnote)) continue;
        const words = inlineText(footnote.read().words).trim();
        mark.ariaLabel = `Footnote ${number}: ${words || 'a source'}`;
        mark.title = words;
      }
    });
  }

  let selected: HTMLElement | null = null;
  function markSelected(): void {
    const key = editor.read(() => $selectedFootnote()?.getKey() ?? null);
    const element = key === null ? null : editor.getElementByKey(key);
    if (element === selected) return;
    selected?.removeAttribute('data-selected');
    element?.setAttribute('data-selected', '');
    selected = element;
  }

  return mergeRegister(
    editor.registerMutationListener(FootnoteNode, (mutations) => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'destroyed') known.delete(key);
        else known.add(key);
      }
      draw();
    }),
    editor.registerUpdateListener(({ dirtyElements }) => {
      // Only then may blocks have changed places.
      if (known.size > 1 && dirtyElements.has('root')) draw();
      if (known.size > 0) markSelected();
    }),
  );
}

/** Footnotes: numbered in the order of the text, opened by a click or Enter, never deleted by one key unseen. */
export const FootnotesExtension = defineExtension({
  name: 'galley/footnotes',
  nodes: [FootnoteNode],
  register: (editor) => {
    const open = (event: KeyboardEvent | null) => {
      const footnote = $selectedFootnote();
      if (footnote === null) return false;
      event?.preventDefault();
      return editor.dispatchCommand(EDIT_FOOTNOTE_COMMAND, footnote.getKey());
    };
    const erase = (isBackward: boolean) => (event: KeyboardEvent) => {
      if (!$selectBeforeDeleting(isBackward)) return false;
      event.preventDefault();
      return true;
    };
    function onClick(event: MouseEvent): void {
      const mark = event.target instanceof Element ? event.target.closest('[data-footnote]') : null;
      if (mark === null || !editor.isEditable()) return;
      const key = editor.read(() => $getNearestNodeFromDOMNode(mark)?.getKey());
      if (key === undefined) return;
      editor.update(() => {
        const footnote = $getNodeByKey(key);
        if ($isFootnoteNode(footnote)) $selectNode(footnote.getKey());
      });
      editor.dispatchCommand(EDIT_FOOTNOTE_COMMAND, key);
    }
    return mergeRegister(
      registerNumbers(editor),
      editor.registerNodeTransform(FootnoteNode, $spellOutInCode),
      editor.registerCommand(KEY_ENTER_COMMAND, open, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, erase(true), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_DELETE_COMMAND, erase(false), COMMAND_PRIORITY_LOW),
      // Also where no such key was pressed: dictated, or by a touch keyboard.
      editor.registerCommand(DELETE_CHARACTER_COMMAND, $selectBeforeDeleting, COMMAND_PRIORITY_LOW),
      editor.registerCommand(DELETE_WORD_COMMAND, $deleteAsFar('word'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(DELETE_LINE_COMMAND, $deleteAsFar('lineboundary'), COMMAND_PRIORITY_LOW),
      editor.registerRootListener((root, previous) => {
        previous?.removeEventListener('click', onClick);
        root?.addEventListener('click', onClick);
      }),
    );
  },
});
