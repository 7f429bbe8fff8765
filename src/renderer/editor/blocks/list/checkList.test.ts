// @vitest-environment jsdom
import { $getRoot, $isElementNode, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { beforeEach, expect, it } from 'vitest';
import { BODY_COMMANDS } from '../../bodyCommands';
import { act, mountEditor, p } from '../../testing/mountEditor';
import { caret, pasteHtml } from '../../testing/pasteHtml';

beforeEach(() => document.body.replaceChildren());

function run(editor: LexicalEditor, id: keyof typeof BODY_COMMANDS): void {
  BODY_COMMANDS[id].run(editor);
  act(editor, () => undefined);
}

it('is made of a paragraph, ticked by command, and a paragraph again', () => {
  const { editor, outline, root } = mountEditor([p('one')]);
  caret(editor, [0]);
  run(editor, 'block.checkList');
  expect(outline()).toEqual(['checks:[☐ one]']);
  run(editor, 'list.tick');
  expect(outline()).toEqual(['checks:[☑ one]']);
  expect(root.querySelector('li')?.getAttribute('aria-description')).toBe('ticked');
  expect(root.querySelector('li')?.role).toBeNull();
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(outline()).toEqual(['checks:[☐ one]']);
  run(editor, 'block.checkList');
  expect(outline()).toEqual(['p:one']);
});

it('ticks all that is selected, and unticks them where all are', () => {
  const { editor, outline } = pasteHtml('<ul><li>☑ one</li><li>☐ two</li></ul>');
  act(editor, () => {
    const list = $getRoot().getFirstChild();
    if ($isElementNode(list)) list.select(0, 2);
  });
  run(editor, 'list.tick');
  expect(outline()).toEqual(['checks:[☑ one|☑ two]']);
  run(editor, 'list.tick');
  expect(outline()).toEqual(['checks:[☐ one|☐ two]']);
});

it.each([
  [
    '<ul><li><input type="checkbox" checked disabled> one</li><li><input type=checkbox> <b>two</b></li></ul>',
    ['checks:[☑ one|☐ **two**]'],
  ],
  [
    '<ul><li role="checkbox" aria-checked="true">one</li><li role="checkbox" aria-checked="false">two</li></ul>',
    ['checks:[☑ one|☐ two]'],
  ],
  ['<ul><li>☑ one</li><li>two</li></ul>', ['ul:[☑ one|two]']],
  ['<ol><li>☑ one</li></ol>', ['ol:[☑ one]']],
])('%j', (html, expected) => {
  expect(pasteHtml(html).outline()).toEqual(expected);
});
