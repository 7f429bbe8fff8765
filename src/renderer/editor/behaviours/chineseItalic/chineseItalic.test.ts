// @vitest-environment jsdom
import { $getRoot, $isTextNode } from 'lexical';
import { expect, it } from 'vitest';
import { paragraph, text } from '../../../../shared/export/testing/everyBlock';
import { act, mountEditor } from '../../testing/mountEditor';

it('marks Chinese in italic, for as long as it is both', () => {
  const { editor, root } = mountEditor([
    paragraph(text('The '), text('灯塔', 2), text(' and the '), text('Lamp', 2)),
  ]);
  const marked = () => [...root.querySelectorAll('[data-chinese]')].map((run) => run.textContent);
  expect(marked()).toEqual(['灯塔']);
  act(editor, () => {
    const lamp = $getRoot().getLastDescendant();
    if ($isTextNode(lamp)) lamp.setTextContent('Lamp 灯');
  });
  expect(marked()).toEqual(['灯塔', 'Lamp 灯']);
  act(editor, () => {
    for (const run of $getRoot().getAllTextNodes()) run.setFormat(0);
  });
  expect(marked()).toEqual([]);
});
