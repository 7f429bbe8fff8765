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
  const drawn = new MutationObserver(() => undefined);
  drawn.observe(root, { attributeFilter: ['data-long'], childList: true });
  act(editor, () => void $getRoot().append(...Array.from({ length: 64 }, () => $createParagraphNode())));
  expect(root.dataset.long).toBe('');
  expect(root.children).toHaveLength(66);
  // Before it is drawn, so that the caret behind it has nothing laid out that is far.
  expect(drawn.takeRecords()[0]?.type).toBe('attributes');
});
