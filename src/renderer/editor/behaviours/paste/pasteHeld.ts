import { $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import {
  $addUpdateTag,
  $getEditor,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $onUpdate,
  $setSelection,
  type BaseSelection,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { uuidv7 } from 'uuidv7';
import { picturesIn } from '../../../../shared/article/picturesOf';
import { type HeldPictures, takeHeld, tellOfPictures } from '../../../media';
import { Losses, parseInert, readHtml, type Reading, readText } from '../../../reading';
import { $putBeside } from '../../blocks/fields/putBeside';
import { $rootBlock } from '../../blocks/rootBlock';
import { watchGoneOn } from '../goneOn';
import { $pasteOutside } from './pasteOutside';
import { $putBlocks } from './putBlocks';
import { putInstead } from './putInstead';

/**
 * Pastes HTML that holds pictures: its words at once, and all of it anew once the pictures are in the library, which is one
 * step for Undo. Where she wrote on meanwhile the pictures stand behind what was pasted. `addresses` are those of the pictures.
 */
export function $pasteHeld(
  html: string,
  addresses: readonly string[],
  plain: string,
  selection: BaseSelection,
): void {
  const editor = $getEditor();
  const place = { state: editor.getEditorState(), selection: selection.clone() };
  const readWith = (pictures: HeldPictures['media']) => (reading: Reading) =>
    readHtml(parseInert(html), uuidv7, { ...reading, pictures });
  $addUpdateTag(HISTORY_PUSH_TAG);
  const hasWords = $putWords(
    readWith(new Map())({ losses: new Losses(), keepsAll: false }),
    plain,
    selection,
  );
  const last = $blockAtCaret();
  const caret = $getSelection()?.clone() ?? null;
  $onUpdate(() => {
    let isLeft = false;
    let isUndone = false;
    const her = watchGoneOn();
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      isLeft ||= dirtyElements.size > 0 || dirtyLeaves.size > 0;
      isUndone ||= tags.has(HISTORIC_TAG);
    });
    void takeHeld(addresses)
      .then(async (taken) => {
        await her.calm();
        return taken;
      })
      .then(({ media, says }) => {
        const read = readWith(media);
        // The browser may say the same place in other words, while she has done nothing.
        const hers = her.hasGoneOn() ? editor.read(() => $movedOutside(caret, place.state)) : null;
        if (isLeft || hers === 'within' || editor.getRootElement() === null) {
          // A change now would take the Redo of an Undo from her.
          putBehind(editor, isUndone ? null : last, read, media.size);
          if (says !== '') tellOfPictures(says);
          return;
        }
        const $putAll = (at: BaseSelection) => {
          const isPasted = $pasteOutside({ read, plain, explains: says }, at);
          if (!isPasted) $putBlocks({ blocks: readText(plain), sources: [] }, at);
          if (hers !== null) $setSelection(hers);
        };
        const focused = document.activeElement;
        putInstead(editor, place, $putAll, hasWords ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG);
        // She may have gone on to the headline, and her next key belongs there.
        if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
      })
      .finally(() => {
        her.stop();
        stop();
      });
  });
}

function $putWords(read: ReturnType<typeof readHtml>, plain: string, selection: BaseSelection): boolean {
  const words = read.blocks.length > 0 ? read : { blocks: readText(plain), sources: [] };
  if (words.blocks.length > 0) $putBlocks(words, selection);
  return words.blocks.length > 0;
}

/**
 * Where she has gone with the caret since the paste, to be there again once it is put anew; null where she has not, and
 * `within` where that is among what was pasted, whose nodes will be others.
 */
function $movedOutside(caret: BaseSelection | null, before: EditorState): BaseSelection | 'within' | null {
  const now = $getSelection();
  if (now === null || caret === null || now.is(caret)) return null;
  const wordsOf = (key: NodeKey) => $getNodeByKey(key)?.getTextContent();
  const keys = $isRangeSelection(now)
    ? [now.anchor.key, now.focus.key]
    : now.getNodes().map((node) => node.getKey());
  const words = keys.map(wordsOf);
  return before.read(() => keys.every((key, at) => wordsOf(key) === words[at])) ? now.clone() : 'within';
}

function $blockAtCaret(): NodeKey | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? ($rootBlock(selection.anchor.getNode())?.getKey() ?? null) : null;
}

/** The pictures without the words between them, which are in the text already. */
function putBehind(
  editor: LexicalEditor,
  key: NodeKey | null,
  read: (reading: Reading) => ReturnType<typeof readHtml>,
  count: number,
): void {
  if (count === 0) return;
  const { blocks } = read({ losses: new Losses(), keepsAll: false });
  const ofPictures = blocks.filter((block) => picturesIn([block]).length > 0);
  const isThere =
    key !== null && editor.isEditable() && editor.read(() => $getNodeByKey(key)?.isAttached() === true);
  const pictures = count === 1 ? 'The pasted picture' : 'The pasted pictures';
  const verb = count === 1 ? 'is' : 'are';
  if (!isThere || ofPictures.length === 0 || editor.getRootElement() === null) {
    tellOfPictures(`${pictures} ${verb} in the library, but not in the article, which went on before.`);
    return;
  }
  editor.update(() => $putBeside($generateNodesFromSerializedNodes(ofPictures), { key, isBefore: false }), {
    tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG],
    discrete: true,
  });
  tellOfPictures(
    `${pictures} came in later, and ${count === 1 ? 'stands' : 'stand'} behind what you pasted.`,
  );
}
