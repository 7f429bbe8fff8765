import type { EditorState, LexicalEditor } from 'lexical';
import { $hasRaw, type PastedAddress } from './cleanAddresses';
import { usePasteLine } from './pasteLineStore';

const SAYS = 'The addresses are as they came. Undo again takes the paste back.';

/** What was cleaned in each editor, a paste an entry. */
const pastes = new WeakMap<LexicalEditor, (readonly PastedAddress[])[]>();

export function rememberCleaned(editor: LexicalEditor, addresses: readonly PastedAddress[]): void {
  pastes.set(editor, [...(pastes.get(editor) ?? []), addresses]);
}

/** The first Undo of such a paste changes nothing that is seen, where the words of a link are not its address: it is said. */
export function tellWhenRaw(editor: LexicalEditor, before: EditorState, now: EditorState): void {
  const isBack = pastes
    .get(editor)
    ?.some((addresses) => now.read(() => $hasRaw(addresses)) && !before.read(() => $hasRaw(addresses)));
  if (isBack !== true) return;
  usePasteLine.setState({ line: { says: SAYS, asIs: null, plain: null, focus: () => editor.focus() } });
}
