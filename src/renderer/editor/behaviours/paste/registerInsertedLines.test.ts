// @vitest-environment jsdom
import { BEFORE_INPUT_COMMAND, type LexicalEditor } from 'lexical';
import { beforeEach, expect, it } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import { mountEditor, p, q } from '../../testing/mountEditor';
import { caret } from '../../testing/pasteHtml';

beforeEach(() => document.body.replaceChildren());

/** As Chromium says what dictation, a text expander or a test writes at once. */
function write(editor: LexicalEditor, data: string): boolean {
  const event = new InputEvent('beforeinput', {
    inputType: 'insertText',
    data,
    bubbles: true,
    cancelable: true,
  });
  editor.update(() => void editor.dispatchCommand(BEFORE_INPUT_COMMAND, event), { discrete: true });
  return event.defaultPrevented;
}

const heading: Block = {
  type: 'heading',
  tag: 'h2',
  children: [{ type: 'text', text: 'A part', format: 0 }],
};
const verse: Block = { type: 'verse', children: [{ type: 'text', text: 'fog', format: 0 }] };

it.each<[string, Block, string, number[], string[]]>([
  ['a paragraph', p('ab'), 'one\ntwo\r\nthree', [0], ['p:abone', 'p:two', 'p:three']],
  ['a heading', heading, ': one\ntwo\nthree', [0], ['h2:A part: one', 'p:two', 'p:three']],
  ['a quotation', q(null, 'ab'), 'one\n\ntwo', [0, 0], ['q():[abone|two]']],
  ['verse', verse, ' one\n\ntwo', [0], ['verse:fog one//two']],
  ['a line that it ends', p('ab'), 'one\n', [0], ['p:abone', 'p:']],
])('several lines at once go into %s in their order', (_name, block, data, path, expected) => {
  const { editor, outline } = mountEditor([block]);
  caret(editor, path, 'end');
  expect(write(editor, data)).toBe(true);
  expect(outline()).toEqual(expected);
});

it('the next lines go on behind them', () => {
  const { editor, outline } = mountEditor([heading]);
  caret(editor, [0], 'end');
  for (const line of [' one\n', 'two\nthree', '\nfour\n']) write(editor, line);
  expect(outline()).toEqual(['h2:A part one', 'p:two', 'p:three', 'p:four', 'p:']);
});
