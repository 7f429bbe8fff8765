// @vitest-environment jsdom
import fc from 'fast-check';
import { UNDO_COMMAND } from 'lexical';
import { beforeEach, expect, it } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { caret } from '../../testing/pasteHtml';
import { $moveBlocks, type MoveDirection } from './moveBlocks';

const item = (...children: unknown[]) => ({ type: 'listitem', children });
const words = (text: string) => ({ type: 'text', text, format: 0 });
const list = (...children: unknown[]) =>
  ({ type: 'list', listType: 'bullet', start: 1, children }) as unknown as Block;

function move(mounted: ReturnType<typeof mountEditor>, direction: MoveDirection): boolean {
  let moved = false;
  act(mounted.editor, () => {
    moved = $moveBlocks(direction).length > 0;
  });
  return moved;
}

beforeEach(() => document.body.replaceChildren());

it('moves a paragraph past its neighbour, and not past the end', () => {
  const mounted = mountEditor([p('one'), p('two'), p('three')]);
  caret(mounted.editor, [1]);
  expect(move(mounted, 'up')).toBe(true);
  expect(mounted.outline()).toEqual(['p:two', 'p:one', 'p:three']);
  expect(move(mounted, 'up')).toBe(false);
  move(mounted, 'down');
  move(mounted, 'down');
  expect(mounted.outline()).toEqual(['p:one', 'p:three', 'p:two']);
});

it('moves a quotation as a whole, with its source', () => {
  const mounted = mountEditor([p('one'), q('s1', 'a', 'b')]);
  caret(mounted.editor, [1, 0]);
  move(mounted, 'up');
  expect(mounted.outline()).toEqual(['q(s1):[a|b]', 'p:one']);
});

it('moves an item in its list with what is nested under it, and the list at its edge', () => {
  const mounted = mountEditor([
    p('before'),
    list(item(words('a')), item(list(item(words('under a')))), item(words('b'))),
  ]);
  caret(mounted.editor, [1, 2]);
  move(mounted, 'up');
  expect(mounted.outline()).toEqual(['p:before', 'ul:[b|a|(under a)]']);
  move(mounted, 'up');
  expect(mounted.outline()).toEqual(['ul:[b|a|(under a)]', 'p:before']);
});

it('takes what is nested under an item along', () => {
  const mounted = mountEditor([list(item(words('a')), item(list(item(words('under a')))), item(words('b')))]);
  caret(mounted.editor, [0, 0]);
  move(mounted, 'down');
  expect(mounted.outline()).toEqual(['ul:[b|a|(under a)]']);
});

it('loses no block wherever it goes', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 4 }),
      fc.array(fc.constantFrom<MoveDirection>('up', 'down'), { maxLength: 12 }),
      (at, moves) => {
        document.body.replaceChildren();
        const mounted = mountEditor([p('a'), q(null, 'b', 'c'), { type: 'horizontalrule' }, p('d'), p('e')]);
        const before = mounted.outline();
        if (before[at] === 'hr') return;
        caret(mounted.editor, at === 1 ? [1, 0] : [at]);
        for (const direction of moves) move(mounted, direction);
        expect(mounted.outline().sort()).toEqual(before.sort());
      },
    ),
    { numRuns: 50 },
  );
});

it('is taken back by one Undo', () => {
  const mounted = mountEditor([p('one'), p('two')]);
  caret(mounted.editor, [1]);
  mounted.editor.update(() => void $moveBlocks('up'), { discrete: true, tag: 'history-push' });
  expect(mounted.outline()).toEqual(['p:two', 'p:one']);
  mounted.editor.dispatchCommand(UNDO_COMMAND, undefined);
  act(mounted.editor, () => undefined);
  expect(mounted.outline()).toEqual(['p:one', 'p:two']);
});
