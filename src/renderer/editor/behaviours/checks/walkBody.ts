import {
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { Finding } from '../../../../shared/checks/finding';
import { markFinding, type Shown, type Walkable, unmarkFinding } from '../../../checks';
import { $selectNode } from '../../blocks/selectNode';
import { $holdsWords, type HeldWords, type WordsField } from '../../heldWords';
import { $replaceInLine } from '../../replaceInLine';
import { $allWords, $blockAround, type TextLine } from '../../textLines';
import { $selectRange, drawnRange, showElement, showRange, type TextRange } from '../../textRange';
import { $isFootnoteNode } from '../footnotes/FootnoteNode';
import { EDIT_FOOTNOTE_COMMAND } from '../footnotes/FootnotesExtension';
import { $fieldOf } from './caretIn';
import { idOf, type WordsId } from './checkedWords';
import { rangeIn } from './FindingPaint';
import type { BodyFindings } from './registerChecks';
import { wordsAround } from './wordsAround';

/** The body's findings for the walk. */
export function walkBody(editor: LexicalEditor, findings: BodyFindings): Walkable {
  let shown: { id: WordsId; finding: Finding; words: string } | null = null;
  return {
    settle: () => findings.settle(),
    size: () => findings.all().length,
    atCaret: () =>
      editor.getRootElement()?.contains(document.activeElement) ? firstBehindCaret(editor, findings) : null,
    show(at) {
      const found = findings.all()[at];
      const all = found && findings.words(found.id);
      if (found === undefined || !all) return null;
      const { finding } = found;
      const words = all.text.slice(finding.from, finding.to);
      shown = { ...found, words };
      if ('name' in all) return showHeld(editor, all, finding);
      const place = rangeIn(all, finding);
      const box = showRange(editor, place);
      const range = drawnRange(editor, place);
      if (box === null || range === null) return null;
      markFinding(range);
      return { finding, words, box };
    },
    unmark: unmarkFinding,
    canReplace: () => editor.isEditable(),
    replace(words) {
      const all = shown && findings.words(shown.id);
      // What is there now may be other words.
      if (shown === null || !all) return;
      const { finding } = shown;
      const { from, to } = finding;
      if (all.text.slice(from, to) !== shown.words) return;
      if (!('name' in all)) {
        editor.update(() => $replaceInLine(all.key, from, to, words), {
          tag: HISTORY_PUSH_TAG,
          discrete: true,
        });
        return;
      }
      editor.update(
        () => {
          const node = $getNodeByKey(all.key);
          if ($holdsWords(node)) node.replaceHeldWords(all.name, from, to, words);
        },
        { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
      );
      focusField(editor, all, from + words.length, from + words.length);
    },
    focus() {
      const all = shown && findings.words(shown.id);
      if (shown === null || !all) return editor.focus();
      const { from, to } = shown.finding;
      if (!('name' in all)) {
        // Right behind the word, to mend it by hand; if it is still there.
        if (all.text.slice(from, to) === shown.words) caretBehind(editor, rangeIn(all, shown.finding));
        return editor.focus();
      }
      if (!focusField(editor, all, from, to)) selectHolder(editor, all);
    },
    openHeld() {
      const all = shown && findings.words(shown.id);
      if (all) editor.dispatchCommand(EDIT_FOOTNOTE_COMMAND, all.key);
    },
  };
}

function caretBehind(editor: LexicalEditor, { to }: TextRange): void {
  editor.update(() => void $selectRange({ from: to, to }), { discrete: true });
}

/** Brings words that a node holds into sight, in their field or by what stands for them in the text. */
function showHeld(editor: LexicalEditor, { key, name, text }: HeldWords, finding: Finding): Shown | null {
  const element = editor.getElementByKey(key);
  if (element === null) return null;
  return editor.read(() => {
    const node = $getNodeByKey(key);
    if (!$holdsWords(node)) return null;
    node.showHeldWords?.(name, element);
    const { from, to } = finding;
    const field = node.fieldOfWords?.(name, element) ?? null;
    showElement(field ?? element);
    const range = node.rangeOfWords(name, from, to, element);
    if (range === null) return null;
    markFinding(range);
    return {
      finding,
      words: text.slice(from, to),
      box: range.getBoundingClientRect(),
      heldIn: {
        name,
        around: field === null ? wordsAround(text, from, to) : null,
        opens: $isFootnoteNode(node),
      },
    };
  });
}

/** Answers false where no field shows the words. */
function focusField(editor: LexicalEditor, held: HeldWords, from: number, to: number): boolean {
  const field = editor.read(() => $fieldOf(held, editor));
  field?.focus();
  field?.setSelectionRange(from, to);
  return field !== null;
}

function selectHolder(editor: LexicalEditor, { key }: HeldWords): void {
  editor.update(() => $selectNode(key), { discrete: true });
  editor.focus();
}

function firstBehindCaret(editor: LexicalEditor, findings: BodyFindings): number {
  return editor.read(() => {
    const all = $allWords();
    const caret = $caretAmong(all, editor);
    const at = caret === null ? -1 : all.findIndex((words) => idOf(words) === caret.id);
    // Words that are not among them have nothing before them.
    if (caret === null || at === -1) return 0;
    const before = all.slice(0, at).reduce((sum, words) => sum + findings.of(idOf(words)).length, 0);
    return before + findings.of(caret.id).filter(({ to }) => to < caret.at).length;
  });
}

/** In which words the caret is, and where: in a field of a block, at a block that is selected, or in a line. */
function $caretAmong(
  all: readonly (TextLine | HeldWords)[],
  editor: LexicalEditor,
): { id: WordsId; at: number } | null {
  const { activeElement } = document;
  const field = all.find((words) => 'name' in words && $fieldOf(words, editor) === activeElement);
  if (field !== undefined) return { id: idOf(field), at: (activeElement as WordsField).selectionStart ?? 0 };
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const held = all.find(({ key }) => selection.has(key));
    return held === undefined ? null : { id: idOf(held), at: 0 };
  }
  if (!$isRangeSelection(selection)) return null;
  const caret = selection.isBackward() ? selection.focus : selection.anchor;
  const block = $blockAround(caret.getNode())?.getKey();
  const line = all.find((words) => 'parts' in words && words.key === block);
  if (line === undefined || !('parts' in line)) return null;
  const part = line.parts.find(({ key }) => key === caret.key);
  return { id: line.key, at: part === undefined ? 0 : part.from + caret.offset };
}
