import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical';

/**
 * Leads to the first and the last place of a long text. The browser finds no place in a block that it has not laid out, and
 * would stop before the last one: what is typed next would stand there.
 */
export function registerTextEdges(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const edge = edgeOf(event);
      if (edge === null || editor.getRootElement()?.dataset['long'] === undefined) return false;
      const before = $getSelection();
      const block = edge === 'start' ? $getRoot().getFirstChild() : $getRoot().getLastChild();
      if (!$isElementNode(block) || !$isRangeSelection(before)) return false;
      event.preventDefault();
      const { key, offset, type } = before.anchor;
      const moved = edge === 'start' ? block.selectStart() : block.selectEnd();
      if (event.shiftKey) moved.anchor.set(key, offset, type);
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}

function edgeOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): 'start' | 'end' | null {
  if (altKey || (IS_APPLE ? !metaKey || ctrlKey : !ctrlKey || metaKey)) return null;
  if (key === (IS_APPLE ? 'ArrowUp' : 'Home')) return 'start';
  return key === (IS_APPLE ? 'ArrowDown' : 'End') ? 'end' : null;
}
