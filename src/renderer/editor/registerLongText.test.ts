// @vitest-environment jsdom
import { $createParagraphNode, $getRoot } from 'lexical';
import { expect, it } from 'vitest';
import { registerLongText } from './registerLongText';
import { act, mountEditor, p } from './testing/mountEditor';

it('spares the layout of a text that grows long', () => {
  const { editor, root } = mountEditor([p('a')]);
  registerLongText(editor);
  act(editor, () => void $getRoot().append($createParagraphNode()));
  expect(root.dataset.long).toBeUndefined();
  act(editor, () => void $getRoot().append(...Array.from({ length: 64 }, () => $createParagraphNode())));
  expect(root.dataset.long).toBe('');
});
