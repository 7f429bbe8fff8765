// @vitest-environment jsdom
import { $createParagraphNode, $getRoot, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import { act, mountEditor, p } from './testing/mountEditor';

it('spares the layout of a text that grows long', () => {
  const { editor, root } = mountEditor([p('a')]);
  act(editor, () => void $getRoot().append($createParagraphNode()));
  expect(root.dataset.long).toBeUndefined();
  act(editor, () => void $getRoot().append(...Array.from({ length: 64 }, () => $createParagraphNode())));
  expect(root.dataset.long).toBe('');
});

it('spares it before the browser has what is to be laid out', () => {
  const { editor, root } = mountEditor([p('a')]);
  const seen = new MutationObserver(() => undefined);
  seen.observe(root, { attributeFilter: ['data-long'], childList: true });
  act(editor, () => void $getRoot().append(...Array.from({ length: 64 }, () => $createParagraphNode())));
  const kinds = seen.takeRecords().map(({ type }) => type);
  seen.disconnect();
  expect(kinds).toContain('childList');
  expect(kinds[0]).toBe('attributes');
});

it('says how high the blocks will be that come later, many at once', () => {
  const { editor, root } = mountEditor(Array.from({ length: 65 }, () => p('a')));
  const unsaid = () =>
    [...root.children].filter(
      (block) =>
        block instanceof HTMLElement && block.style.getPropertyValue('contain-intrinsic-block-size') === '',
    ).length;
  expect(unsaid()).toBe(0);
  const add = (count: number) => {
    act(editor, () => void $getRoot().append(...Array.from({ length: count }, () => $createParagraphNode())));
  };
  add(1);
  expect(unsaid()).toBe(1);
  add(70);
  expect(unsaid()).toBe(0);
  for (const [command, count] of [
    [UNDO_COMMAND, 66],
    [REDO_COMMAND, 136],
  ] as const) {
    editor.dispatchCommand(command, undefined);
    act(editor, () => undefined);
    expect(root.children).toHaveLength(count);
  }
  expect(unsaid()).toBe(0);
});
