// @vitest-environment jsdom
import { UNDO_COMMAND } from 'lexical';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { caret, paste } from '../../testing/pasteHtml';
import { typeKeys } from '../../testing/typeKeys';
import { useWritingModes } from '../writingModes/writingModes';
import { registerSmartMarks } from './registerSmartMarks';

beforeEach(() => document.body.replaceChildren());
afterEach(() => useWritingModes.setState({ smartMarks: true }));

function mount(blocks: Block[], lang = 'en', path = [0]) {
  const mounted = mountEditor(blocks);
  mounted.root.lang = lang;
  registerSmartMarks(mounted.editor);
  caret(mounted.editor, path);
  const type = (keys: string, inputType?: string) => typeKeys(mounted.editor, keys, inputType);
  return { ...mounted, type };
}

it('puts the marks of the language of the line', () => {
  const { type, outline } = mount([p('')]);
  type(`"It's late" -- he said...`);
  expect(outline()).toEqual(['p:“It’s late” – he said…']);
  const chinese = mount([p('他说')]);
  chinese.type('"灯"...');
  expect(chinese.outline()).toEqual(['p:他说“灯”……']);
  const traditional = mount([p('')], 'zh-Hant');
  traditional.type('"燈"--');
  expect(traditional.outline()).toEqual(['p:「燈」——']);
});

it('gives the typed mark back by one Undo, and leaves it then', () => {
  const { editor, type, outline } = mount([p('He said ')]);
  type('"');
  expect(outline()).toEqual(['p:He said “']);
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
  expect(outline()).toEqual(['p:He said "']);
  type('no"');
  expect(outline()).toEqual(['p:He said "no”']);
});

it('works in quotations too, by the words of all formats before the mark', () => {
  const bold: Block = { type: 'paragraph', children: [{ type: 'text', text: 'keepers', format: 1 }] };
  const { type, outline } = mount([bold]);
  type("' tax");
  expect(outline()).toEqual(['p:**keepers’ tax**']);
  const quoted = mount([q(null, 'one')], 'en', [0, 0]);
  quoted.type(' "two"');
  expect(quoted.outline()).toEqual(['q():[one “two”]']);
});

it('leaves what is composed, pasted, code, or typed while it is off', () => {
  const composed = mount([p('')]);
  composed.type('"', 'insertCompositionText');
  expect(composed.outline()).toEqual(['p:"']);

  const pasted = mount([p('')]);
  paste(pasted.editor, { 'text/plain': '"it\'s" -- ...' });
  expect(pasted.outline()).toEqual(['p:"it\'s" -- ...']);

  const run: Block = { type: 'paragraph', children: [{ type: 'text', text: 'x=', format: 16 }] };
  const code = mount([run]);
  code.type('"--');
  expect(code.outline()).toEqual(['p:<code>x="--</code>']);

  const block = mount([{ type: 'code', children: [{ type: 'text', text: 'x=', format: 0 }] } as Block]);
  block.type('"--');
  expect(JSON.stringify(block.snapshot().body)).toContain('x=\\"--');

  useWritingModes.setState({ smartMarks: false });
  const off = mount([p('')]);
  off.type('"it\'s"');
  expect(off.outline()).toEqual(['p:"it\'s"']);
});
