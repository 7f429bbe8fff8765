import { GripVertical } from 'lucide-react';
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { $announceMove } from '../announceBlocks/announceMove';
import { blockAt, gapAt } from './blockAt';
import css from './blockHandle.module.css';
import { $moveBlockTo } from './moveBlockTo';

interface Shown {
  key: NodeKey;
  /** Within the frame that holds the text, in CSS pixels. */
  top: number;
}

/** So far the pointer goes, in CSS pixels, before a press is a drag. */
const DRAG_FROM = 4;
/** The number of a quotation's source stands in the same gutter: the handle stands below it, so many pixels lower. */
const BELOW_NUMBER = 24;
/** So near to an edge of the view the text scrolls while a block is dragged. */
const EDGE = 48;

/** The handle beside the block under the pointer: it drags the block, and with the focus its arrow keys move it. */
export function BlockHandle({ editor }: { editor: LexicalEditor }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [gap, setGap] = useState<{ place: number; top: number } | null>(null);
  const pressed = useRef<{ y: number; isDragging: boolean } | null>(null);
  const handle = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const scroller = editor.getRootElement()?.closest<HTMLElement>('[data-scrolls]');
    if (scroller == null) return;
    let frame = 0;
    function onMove(event: globalThis.PointerEvent): void {
      if (pressed.current !== null || event.buttons !== 0) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setShown((before) => same(before, shownAt(editor, event.clientY))));
    }
    // While she types nothing stands beside the text.
    const hide = () => {
      cancelAnimationFrame(frame);
      if (pressed.current === null && document.activeElement !== handle.current) setShown(null);
    };
    const onKey = (event: globalThis.KeyboardEvent) => event.target === editor.getRootElement() && hide();
    scroller.addEventListener('pointermove', onMove, { passive: true });
    scroller.addEventListener('pointerleave', hide);
    scroller.addEventListener('scroll', hide, { passive: true });
    scroller.addEventListener('keydown', onKey);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('pointermove', onMove);
      scroller.removeEventListener('pointerleave', hide);
      scroller.removeEventListener('scroll', hide);
      scroller.removeEventListener('keydown', onKey);
    };
  }, [editor]);

  function onPointerDown(event: PointerEvent<HTMLButtonElement>): void {
    if (event.button !== 0) return;
    pressed.current = { y: event.clientY, isDragging: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event: PointerEvent): void {
    if (pressed.current === null) return;
    pressed.current.isDragging ||= Math.abs(event.clientY - pressed.current.y) > DRAG_FROM;
    if (!pressed.current.isDragging) return;
    scrollAtEdge(editor, event.clientY);
    setGap(gapBeside(editor, event.clientY));
  }

  function drop(): void {
    const isDragging = pressed.current?.isDragging === true;
    pressed.current = null;
    if (isDragging && shown !== null && gap !== null) move(shown.key, gap.place);
    setGap(null);
    if (!isDragging) return;
    setShown(null);
    // The handle goes, and the keyboard with it; the text stays where she has scrolled to.
    editor.getRootElement()?.focus({ preventScroll: true });
  }

  function move(key: NodeKey, place: number): void {
    editor.update(
      () => {
        const block = $getNodeByKey(key);
        if ($moveBlockTo(key, place) && block !== null) $announceMove('Moved', [block]);
      },
      // The focus stays on the handle.
      { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
    );
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (shown === null) return;
    if (event.key === 'Escape') {
      pressed.current = null;
      setGap(null);
      editor.focus();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const at = placeOf(editor, shown.key);
      move(shown.key, event.key === 'ArrowUp' ? Math.max(0, at - 1) : at + 2);
      setShown(shownBeside(editor, shown.key));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      {shown !== null && (
        <button
          ref={handle}
          type="button"
          className={css.handle}
          style={{ top: shown.top }}
          aria-label="Move block"
          title="Drag to move, or press ↑ or ↓"
          data-dragging={gap !== null || undefined}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={drop}
          onPointerCancel={drop}
          onKeyDown={onKeyDown}
          onBlur={() => pressed.current === null && setShown(null)}
        >
          <GripVertical size={14} strokeWidth={1.6} aria-hidden />
        </button>
      )}
      {gap !== null && <div className={css.gap} style={{ top: gap.top }} />}
    </>
  );
}

function same(before: Shown | null, now: Shown | null): Shown | null {
  return before?.key === now?.key && before?.top === now?.top ? before : now;
}

function shownAt(editor: LexicalEditor, y: number): Shown | null {
  const root = editor.getRootElement();
  if (root === null || root.children.length === 0) return null;
  const block = root.children[blockAt(root.children, y)]!;
  const { top, bottom } = block.getBoundingClientRect();
  if (y < top - EDGE || y > bottom + EDGE) return null;
  const key = editor.read(() => $getNearestNodeFromDOMNode(block)?.getKey());
  return key === undefined ? null : shownBeside(editor, key);
}

function shownBeside(editor: LexicalEditor, key: NodeKey): Shown | null {
  const block = editor.getElementByKey(key);
  const frame = editor.getRootElement()?.parentElement;
  if (block === null || frame == null) return null;
  const top = block.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  return { key, top: block.dataset['number'] === undefined ? top : top + BELOW_NUMBER };
}

function placeOf(editor: LexicalEditor, key: NodeKey): number {
  const block = editor.getElementByKey(key);
  return [...(editor.getRootElement()?.children ?? [])].findIndex((child) => child === block);
}

function gapBeside(editor: LexicalEditor, y: number): { place: number; top: number } | null {
  const root = editor.getRootElement();
  const frame = root?.parentElement;
  if (root === null || frame == null) return null;
  const place = gapAt(root.children, y);
  const edge =
    place < root.children.length
      ? root.children[place]!.getBoundingClientRect().top
      : root.children[place - 1]!.getBoundingClientRect().bottom;
  return { place, top: edge - frame.getBoundingClientRect().top };
}

function scrollAtEdge(editor: LexicalEditor, y: number): void {
  const scroller = editor.getRootElement()?.closest('[data-scrolls]');
  if (scroller == null) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE) scroller.scrollBy({ top: -EDGE / 4, behavior: 'instant' });
  else if (y > bottom - EDGE) scroller.scrollBy({ top: EDGE / 4, behavior: 'instant' });
}
