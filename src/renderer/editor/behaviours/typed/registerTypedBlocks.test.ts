// @vitest-environment jsdom
import { $getSelection, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { caret, paste } from '../../testing/pasteHtml';
import { typeKeys } from '../../testing/typeKeys';
import { useWritingModes } from '../writingModes/writingModes';
import { registerTypedBlocks } from './registerTypedBlocks';

beforeEach(() => document.body.replaceChildren());
afterEach(() => useWritingModes.setState({ smartMarks: true }));

function mount(blocks: Block[], path = [0]) {
  const mounted = mountEditor(blocks);
  mounted.root.lang = 'en';
  registerTypedBlocks(mounted.editor);
  caret(mounted.editor, path);
  const type = (keys: string, inputType?: string) => typeKeys(mounted.editor, keys, inputType);
  const undo = () => act(mounted.editor, () => void mounted.editor.dispatchCommand(UNDO_COMMAND, undefined));
  const redo = () => act(mounted.editor, () => void mounted.editor.dispatchCommand(REDO_COMMAND, undefined));
  // With the number that a list begins at.
  const outline = () => {
    const lists = mounted
      .snapshot()
      .body.root.children.map((block) => (block.type === 'list' ? block.start : 1));
    return mounted
      .outline()
      .map((line, at) => line.replace(/^ol/, lists[at] === 1 ? 'ol' : `ol ${lists[at]}`));
  };
  return { ...mounted, outline, type, undo, redo };
}

it.each([
  ['1. ', 'ol:[one]'],
  ['4. ', 'ol 4:[one]'],
  ['- ', 'ul:[one]'],
  ['[ ] ', 'checks:[☐ one]'],
  ['[x] ', 'checks:[☑ one]'],
  ['## ', 'h2:one'],
  ['### ', 'h3:one'],
  ['> ', 'q():[one]'],
])('%j makes a block of an empty paragraph, and one Undo gives the letters back', (sign, block) => {
  const { type, outline, undo, redo } = mount([p('Before'), p(''), p('After')], [1]);
  type(sign);
  undo();
  expect(outline()).toEqual(['p:Before', `p:${sign}`, 'p:After']);
  redo();
  type('one');
  expect(outline()).toEqual(['p:Before', block, 'p:After']);
  undo();
  undo();
  type('two');
  expect(outline()).toEqual(['p:Before', `p:${sign}two`, 'p:After']);
});

it('takes the words behind the caret along, and goes on with the list before it', () => {
  const { editor, type, outline } = mount([p('one'), p('two')]);
  act(editor, () => void $getSelection()?.getNodes()[0]?.selectStart());
  type('4. ');
  expect(outline()).toEqual(['ol 4:[one]', 'p:two']);
  caret(editor, [1]);
  act(editor, () => void $getSelection()?.getNodes()[0]?.selectStart());
  type('9. ');
  expect(outline()).toEqual(['ol 4:[one|two]']);
});

it('leaves what is a year, stands within words or blocks, is composed or pasted, or typed while it is off', () => {
  const typedIn = (blocks: Block[], keys: string, path = [0], inputType = 'insertText') => {
    const { type, outline } = mount(blocks, path);
    type(keys, inputType);
    return outline();
  };
  expect(typedIn([p('')], '1945. ')).toEqual(['p:1945. ']);
  expect(typedIn([p('a')], '- ')).toEqual(['p:a- ']);
  expect(typedIn([q(null, '')], '- ', [0, 0])).toEqual(['q():[- ]']);
  expect(typedIn([p('')], '- ', [0], 'insertCompositionText')).toEqual(['p:- ']);
  for (const type of ['code', 'verse'] as const)
    expect(typedIn([{ type, children: [] }], '- ')[0]).toContain('- ');
  const run: Block = { type: 'paragraph', children: [{ type: 'text', text: '-', format: 16 }] };
  expect(typedIn([run], ' ')[0]).toContain('<code>-');

  const pasted = mount([p('')]);
  paste(pasted.editor, { 'text/plain': '- one' });
  expect(pasted.outline()).toEqual(['p:- one']);

  useWritingModes.setState({ smartMarks: false });
  expect(typedIn([p('')], '## ')).toEqual(['p:## ']);
});
