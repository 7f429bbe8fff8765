import {
  $getNearestNodeFromDOMNode,
  type LexicalEditor,
  type LexicalNode,
  registerEventListeners,
} from 'lexical';
import { openFinding, type Walkable } from '../../../checks';
import { $heldWords, $holdsWords, type HoldsWords } from '../../heldWords';
import { $blockAround } from '../../textLines';
import { $fieldOf } from './caretIn';
import { idOf, type WordsId } from './checkedWords';
import type { BodyFindings } from './registerChecks';

/** A click with the other button, or the menu key, on a finding opens its menu. */
export function registerFindingMenu(
  editor: LexicalEditor,
  findings: BodyFindings,
  body: Walkable,
): () => void {
  return editor.registerRootListener((root) => {
    if (root === null) return;
    return registerEventListeners(root, {
      contextmenu: (event: MouseEvent) => {
        const at = placeAt(editor, findings, event);
        if (at === -1) return;
        event.preventDefault();
        void openFinding(body, at);
      },
    });
  });
}

/** Which of all findings is at a place of the window; -1 where none is. */
function placeAt(editor: LexicalEditor, findings: BodyFindings, event: MouseEvent): number {
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
  const words = editor.read(() => {
    const mark = event.target instanceof Element ? event.target.closest('[data-footnote]') : null;
    const pointed = mark ?? caret?.offsetNode;
    const node = pointed ? $getNearestNodeFromDOMNode(pointed) : null;
    if ($holdsWords(node)) return $heldAt(node, mark === null ? caret : null);
    const block = node && $blockAround(node);
    const line = block && findings.words(block.getKey());
    const part = line && 'parts' in line ? line.parts.find(({ key }) => key === node?.getKey()) : undefined;
    if (!line || part === undefined || caret === null) return null;
    return { id: line.id, at: part.from + caret.offset };
  });
  if (words === null) return -1;
  const { id, at } = words;
  const finding = findings.of(id).find(({ from, to }) => at === null || (from <= at && at <= to));
  return findings.all().findIndex((found) => found.id === id && found.finding === finding);

  /** A field tells which of its words; what stands for words stands for all of them. */
  function $heldAt(
    node: LexicalNode & HoldsWords,
    caret: CaretPosition | null,
  ): { id: WordsId; at: number | null } | null {
    const all = $heldWords(node, false);
    const held = caret === null ? all[0] : all.find((one) => $fieldOf(one, editor) === caret.offsetNode);
    return held === undefined ? null : { id: idOf(held), at: caret?.offset ?? null };
  }
}
