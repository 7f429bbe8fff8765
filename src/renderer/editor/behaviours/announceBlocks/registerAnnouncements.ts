import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  $isRootNode,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { countOf } from '../../../../shared/lib/countOf';
import { announce } from '../../../ui';
import { $blockName } from '../../blocks/blockName';

/** Says to a screen reader which blocks came, went or became others. A line that she begins or joins it says by itself. */
export function registerAnnouncements(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(
    ({ editorState: now, prevEditorState: before, dirtyElements, dirtyLeaves, tags }) => {
      const isHistoric = tags.has(HISTORIC_TAG);
      // With each key: nothing is looked through unless a block came or went.
      if (!isHistoric && dirtyElements.get('root') !== true) return;
      const touched = isHistoric
        ? [...new Set([before, now].flatMap(blocksOf))]
        : [...dirtyElements.keys(), ...dirtyLeaves];
      const sentence = tell(
        touched.filter((key) => isBlock(now, key) && !isBlock(before, key)),
        touched.filter((key) => isBlock(before, key) && !isBlock(now, key)),
        touched.filter((key) => isBlock(now, key)),
        before,
        now,
      );
      if (sentence !== null) announce(sentence);
    },
  );
}

const blocksOf = (state: EditorState) => state.read(() => $getRoot().getChildrenKeys());

function isBlock(state: EditorState, key: NodeKey): boolean {
  return state.read(() => $isRootNode($getNodeByKey(key)?.getParent()));
}

function tell(
  came: NodeKey[],
  went: NodeKey[],
  touched: NodeKey[],
  before: EditorState,
  now: EditorState,
): string | null {
  const texts = now.read(() => touched.map((key) => $getNodeByKey(key)?.getTextContent() ?? ''));
  const kept = went.filter((key) => livesOn(key, texts, before, now));
  const lost = went.filter((key) => !kept.includes(key)).flatMap((key) => nameIn(before, key, $hasSomething));
  if (lost.length > 0 && came.length === 0) return `Deleted: ${several(lost)}.`;
  if (kept.length > 0 && came.length > 0) return `Now: ${several(came.flatMap((key) => nameIn(now, key)))}.`;
  const names = came.flatMap((key) => nameIn(now, key));
  const isLineOnly = now.read(() => came.every((key) => $isParagraphNode($getNodeByKey(key))));
  if (names.length === 0 || (isLineOnly && came.length === 1)) return null;
  return `Inserted: ${several(names)}.`;
}

function nameIn(state: EditorState, key: NodeKey, $counts = (_: LexicalNode) => true): string[] {
  return state.read(() => {
    const block = $getNodeByKey(key);
    return block !== null && $counts(block) ? [$blockName(block)] : [];
  });
}

const $hasSomething = (block: LexicalNode) => !$isParagraphNode(block) || !block.isEmpty();

const several = (names: readonly string[]) =>
  names.length === 1 ? names[0]! : countOf(names.length, 'block');

/** Whether what stood in it stands elsewhere now: in another kind, on its own, or behind what was before it. */
function livesOn(key: NodeKey, texts: readonly string[], before: EditorState, now: EditorState): boolean {
  const { keys, words } = before.read(() => {
    const block = $getNodeByKey(key);
    const within = $isElementNode(block) ? block.getAllTextNodes() : [];
    const children = $isElementNode(block) ? block.getChildren() : null;
    return {
      keys: [...within, ...(children ?? [])].map((node) => node.getKey()),
      words: children === null ? null : (block?.getTextContent() ?? ''),
    };
  });
  if (now.read(() => keys.some((key) => $getNodeByKey(key) !== null))) return true;
  return words !== null && texts.some((text) => text.includes(words));
}
