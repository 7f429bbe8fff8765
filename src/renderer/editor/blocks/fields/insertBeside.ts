import { HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { focusFields } from './drawFields';
import type { FieldsNode } from './FieldsNode';
import { $putBeside, type BlockPlace } from './putBeside';

/** Puts new blocks beside another in a step of their own, and the focus into the first field of the first of them, unless it is to stay. */
export function insertBeside(
  editor: LexicalEditor,
  place: BlockPlace | null,
  $make: () => FieldsNode[],
  takesFocus = true,
): void {
  let first: NodeKey | null = null;
  editor.update(
    () => {
      const blocks = $make();
      first = blocks[0]?.getKey() ?? null;
      if (first !== null) $putBeside(blocks, place);
    },
    takesFocus
      ? { tag: HISTORY_PUSH_TAG, discrete: true, onUpdate: show }
      : { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
  );

  // Drawn by then, also where the update stands in another, as the slash menu's does.
  function show(): void {
    const figure = first === null ? null : editor.getElementByKey(first);
    figure?.scrollIntoView({ block: 'nearest' });
    focusFields(figure);
  }
}
