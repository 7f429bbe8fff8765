import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  registerEventListeners,
} from 'lexical';
import type { Finding } from '../../../../shared/checks/finding';
import { openFinding, type Walkable, unmarkFinding } from '../../../checks';
import { $blockAround, $textLines } from '../../textLines';
import { $selectRange, showRange } from '../../textRange';
import { rangeIn } from './FindingPaint';
import type { BodyFindings } from './registerChecks';

/** The body's findings for the walk. */
export function walkBody(editor: LexicalEditor, findings: BodyFindings): Walkable {
  let shown: { key: NodeKey; finding: Finding; words: string } | null = null;
  return {
    settle: () => findings.settle(),
    size: () => findings.all().length,
    atCaret: () =>
      editor.getRootElement()?.contains(document.activeElement) ? firstBehindCaret(editor, findings) : null,
    show(at) {
      const found = findings.all()[at];
      const line = found && findings.line(found.key);
      if (found === undefined || !line) return null;
      const { finding } = found;
      const box = showRange(editor, rangeIn(line, finding));
      if (box === null) return null;
      const words = line.text.slice(finding.from, finding.to);
      shown = { ...found, words };
      findings.paint.mark(line, finding);
      return { finding, words, box };
    },
    unmark: unmarkFinding,
    canReplace: () => editor.isEditable(),
    replace(words) {
      const line = shown && findings.line(shown.key);
      // What is there now may be other words.
      if (shown === null || !line) return;
      const { finding } = shown;
      if (line.text.slice(finding.from, finding.to) !== shown.words) return;
      editor.update(() => void $selectRange(rangeIn(line, finding)).insertText(words), {
        tag: HISTORY_PUSH_TAG,
        discrete: true,
      });
    },
    focus: () => editor.focus(),
  };
}

function firstBehindCaret(editor: LexicalEditor, findings: BodyFindings): number {
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return 0;
    const caret = selection.isBackward() ? selection.focus : selection.anchor;
    const block = $blockAround(caret.getNode())?.getKey();
    let before = 0;
    for (const line of $textLines()) {
      const own = findings.of(line.key);
      if (line.key !== block) {
        before += own.length;
        continue;
      }
      const part = line.parts.find(({ key }) => key === caret.key);
      const at = part === undefined ? 0 : part.from + caret.offset;
      return before + own.filter(({ to }) => to < at).length;
    }
    // A block without words of its own.
    return 0;
  });
}

/** A click with the other button, or the menu key, on a finding opens its menu. */
export function registerFindingMenu(
  editor: LexicalEditor,
  findings: BodyFindings,
  body: Walkable,
): () => void {
  return mergeRegister(
    editor.registerRootListener((root) => {
      if (root === null) return;
      return registerEventListeners(root, {
        contextmenu: (event: MouseEvent) => {
          const at = placeAt(editor, findings, event);
          if (at === -1) return;
          event.preventDefault();
          void openFinding(body, at);
        },
      });
    }),
  );
}

function placeAt(editor: LexicalEditor, findings: BodyFindings, { clientX, clientY }: MouseEvent): number {
  const caret = document.caretPositionFromPoint(clientX, clientY);
  if (caret === null) return -1;
  const found = editor.read(() => {
    const node = $getNearestNodeFromDOMNode(caret.offsetNode);
    const block = node && $blockAround(node);
    const line = block && findings.line(block.getKey());
    const part = line?.parts.find(({ key }) => key === node?.getKey());
    if (!block || part === undefined || $getNodeByKey(part.key) === null) return null;
    const at = part.from + caret.offset;
    const finding = findings.of(block.getKey()).find(({ from, to }) => from <= at && at <= to);
    return finding === undefined ? null : { key: block.getKey(), finding };
  });
  return found === null ? -1 : findings.all().findIndex(({ finding }) => finding === found.finding);
}
