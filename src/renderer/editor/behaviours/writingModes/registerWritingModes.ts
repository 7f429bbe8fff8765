import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { useWritingModes, type WritingModes } from './writingModes';

/** Where the line at the caret stays, of the height in sight. */
const HEIGHT = 0.45;

/** Follows the caret for the modes that are on, until the answered function is called. While none is, a key costs nothing. */
export function registerWritingModes(editor: LexicalEditor): () => void {
  let marked: HTMLElement | null = null;

  function mark(element: HTMLElement | null): void {
    if (marked === element) return;
    marked?.removeAttribute('data-at');
    element?.setAttribute('data-at', '');
    marked = element;
  }

  function follow({ focus, typewriter }: WritingModes): void {
    const key = focus ? editor.read($blockAtCaret) : null;
    mark(key === null ? null : editor.getElementByKey(key));
    editor.getRootElement()?.toggleAttribute('data-focus', focus && key !== null);
    if (typewriter) holdLine(editor);
  }

  const stopModes = useWritingModes.subscribe(follow);
  const stopUpdates = editor.registerUpdateListener(() => {
    const modes = useWritingModes.getState();
    if (modes.focus || modes.typewriter) follow(modes);
  });
  follow(useWritingModes.getState());
  return () => {
    stopModes();
    stopUpdates();
    mark(null);
  };
}

function $blockAtCaret(): NodeKey | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection)
    ? selection.focus.getNode()
    : $isNodeSelection(selection)
      ? selection.getNodes()[0]
      : null;
  return node?.getTopLevelElement()?.getKey() ?? null;
}

/** Scrolls the line at the caret to its height. What she selects with the mouse stays under it. */
function holdLine(editor: LexicalEditor): void {
  const selection = document.getSelection();
  const root = editor.getRootElement();
  if (selection === null || !selection.isCollapsed || root === null || !root.contains(selection.focusNode))
    return;
  const range = selection.getRangeAt(0);
  const line = range.getClientRects()[0] ?? lineOf(range.startContainer);
  const scroller = root.closest('[data-scrolls]');
  if (line === undefined || scroller === null) return;
  const { top, height } = scroller.getBoundingClientRect();
  scroller.scrollBy({ top: line.top - top - height * HEIGHT, behavior: 'instant' });
}

/** An empty paragraph has no rectangle of text. */
function lineOf(node: Node): DOMRect | undefined {
  return node instanceof Element ? node.getBoundingClientRect() : undefined;
}
