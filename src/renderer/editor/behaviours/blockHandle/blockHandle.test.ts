// @vitest-environment jsdom
import { $getRoot, type NodeKey, UNDO_COMMAND } from 'lexical';
import { beforeEach, expect, it } from 'vitest';
import { act, mountEditor, p } from '../../testing/mountEditor';
import { blockAt, gapAt } from './blockAt';
import { $moveBlockTo } from './moveBlockTo';

beforeEach(() => document.body.replaceChildren());

it.each([
  [0, 3, ['p:b', 'p:c', 'p:a'], true],
  [2, 0, ['p:c', 'p:a', 'p:b'], true],
  [0, 2, ['p:b', 'p:a', 'p:c'], true],
  [1, 1, ['p:a', 'p:b', 'p:c'], false],
  [1, 2, ['p:a', 'p:b', 'p:c'], false],
] as const)('block %i dropped before place %i', (from, place, order, moves) => {
  const { editor, outline } = mountEditor([p('a'), p('b'), p('c')]);
  const key = editor.read(() => $getRoot().getChildAtIndex(from)?.getKey()) as NodeKey;
  let isMoved = false;
  act(editor, () => void (isMoved = $moveBlockTo(key, place)));
  expect([outline(), isMoved]).toEqual([order, moves]);
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
});

it('knows the block at a height, and the gap that is nearer', () => {
  const { root } = mountEditor([p('a'), p('b'), p('c')]);
  for (const [at, block] of [...root.children].entries())
    block.getBoundingClientRect = () => new DOMRect(0, at * 10, 100, 10);
  expect([-5, 4, 15, 99].map((y) => blockAt(root.children, y))).toEqual([0, 0, 1, 2]);
  expect([-5, 4, 6, 16, 99].map((y) => gapAt(root.children, y))).toEqual([0, 0, 1, 2, 3]);
});
