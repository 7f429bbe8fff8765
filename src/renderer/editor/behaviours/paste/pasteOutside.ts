import {
  $getEditor,
  $onUpdate,
  type BaseSelection,
  COMMAND_PRIORITY_NORMAL,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $cleanAddresses } from './cleanAddresses';
import { Losses } from './Losses';
import type { PastedBlocks } from './PastedBlocks';
import { closePasteLine, usePasteLine } from './pasteLineStore';
import { $putBlocks } from './putBlocks';
import type { Reading } from './Reading';
import { readText } from './readText';
import { sayLosses } from './sayLosses';
import { wordsOf } from './wordsOf';

/** What another program put on the clipboard. */
export interface Outside {
  read(reading: Reading): PastedBlocks;
  /** The same as plain text; empty where it is only to be had from what was read. */
  plain: string;
}

/** Where a paste goes, to do it again in another manner. */
interface Place {
  state: EditorState;
  selection: BaseSelection;
}

/**
 * Pastes what another program copied. Its addresses are cleaned in a step of their own, which Undo takes back first, and a
 * quiet line says what is not as it was. False when there were no words, so that the clipboard's next form gets its turn.
 */
export function $pasteOutside(outside: Outside, selection: BaseSelection): boolean {
  const editor = $getEditor();
  const losses = new Losses();
  const pasted = outside.read({ losses, keepsAll: false });
  const isEmpty = pasted.blocks.length === 0;
  if (isEmpty && (losses.isEmpty || outside.plain.trim() !== '')) return false;
  const place = { state: editor.getEditorState(), selection: selection.clone() };
  const addresses = isEmpty ? [] : $putBlocks(pasted, selection);
  const clean = () => losses.add('tracking', $cleanAddresses(addresses));
  const say = () => openLine(editor, place, outside, pasted, losses);
  $onUpdate(() => {
    if (addresses.length === 0) say();
    else editor.update(clean, { tag: HISTORY_PUSH_TAG, discrete: true, onUpdate: say });
  });
  return true;
}

function openLine(
  editor: LexicalEditor,
  place: Place,
  outside: Outside,
  pasted: PastedBlocks,
  losses: Losses,
): void {
  const says = sayLosses(losses, pasted.blocks.length === 0);
  if (says === null) return;
  const asIs = outside.read({ losses: new Losses(), keepsAll: true });
  const words = outside.plain === '' ? wordsOf(pasted.blocks) : outside.plain;
  const plain = { blocks: readText(words), sources: [] };
  const putsMore = losses.of('tracking') > 0 || saying(asIs) !== saying(pasted);
  const putsLess = plain.blocks.length > 0 && saying(plain) !== saying(asIs);
  usePasteLine.setState({
    line: {
      says,
      asIs: putsMore ? () => putInstead(editor, place, asIs) : null,
      plain: putsLess ? () => putInstead(editor, place, plain) : null,
      focus: () => editor.focus(),
    },
  });
}

const saying = ({ blocks }: PastedBlocks) =>
  JSON.stringify(blocks.map((block) => ({ ...block, sourceId: null })));

/** The text goes back to before the paste, out of the history's sight, and gets the other: for Undo that is one step. */
function putInstead(editor: LexicalEditor, { state, selection }: Place, other: PastedBlocks): void {
  closePasteLine();
  // The caret that comes with the focus would be a change between the two.
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.setEditorState(state, { tag: HISTORIC_TAG });
  editor.update(() => void $putBlocks(other, selection.clone()), { tag: HISTORY_PUSH_TAG, discrete: true });
}

/** The line goes with the next edit, with Esc, and with the text. */
export function registerPasteLine(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) closePasteLine();
    }),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      () => {
        closePasteLine();
        return false;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerRootListener((root) => {
      if (root === null) closePasteLine();
    }),
  );
}
