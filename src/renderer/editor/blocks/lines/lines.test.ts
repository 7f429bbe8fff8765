// @vitest-environment jsdom
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import { BODY_COMMANDS } from '../../bodyCommands';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { caret, paste } from '../../testing/pasteHtml';

beforeEach(() => document.body.replaceChildren());

const KINDS = ['verse', 'preformatted', 'code'] as const;

function lines(kind: 'pullquote' | (typeof KINDS)[number], ...texts: string[]): Block {
  const children = texts.flatMap((text, index) => [
    ...(index > 0 ? [{ type: 'linebreak' as const }] : []),
    ...(text === '' ? [] : [{ type: 'text' as const, text, format: 0 }]),
  ]);
  return { type: kind, children };
}

function caretAt(editor: LexicalEditor, block: number, edge: 'start' | 'end' = 'end'): void {
  act(editor, () => {
    const node = $getRoot().getChildAtIndex(block);
    if (!$isElementNode(node)) throw new Error('No text there');
    if (edge === 'start') node.selectStart();
    else node.selectEnd();
  });
}

function write(editor: LexicalEditor, text: string): void {
  act(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(text);
  });
}

const enter = (editor: LexicalEditor) =>
  act(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND));

function run(editor: LexicalEditor, id: keyof typeof BODY_COMMANDS): void {
  BODY_COMMANDS[id].run(editor);
  act(editor, () => undefined);
}

const selectAll = (editor: LexicalEditor) => act(editor, () => void $getRoot().select(0));

describe.each(KINDS)('%s', (kind) => {
  const command = (editor: LexicalEditor) => run(editor, `block.${kind}`);

  it('takes Enter for a line of its own', () => {
    const { editor, outline } = mountEditor([lines(kind, 'one')]);
    caretAt(editor, 0);
    enter(editor);
    write(editor, '  two');
    expect(outline()).toEqual([`${kind}:one/  two`]);
  });

  it('holds an empty line, and ends at the second', () => {
    const { editor, outline } = mountEditor([lines(kind, 'one')]);
    caretAt(editor, 0);
    enter(editor);
    enter(editor);
    write(editor, 'two');
    expect(outline()).toEqual([`${kind}:one//two`]);
    enter(editor);
    enter(editor);
    enter(editor);
    write(editor, 'after');
    expect(outline()).toEqual([`${kind}:one//two`, 'p:after']);
  });

  it('is left at once with Ctrl and Enter', () => {
    const { editor, outline } = mountEditor([lines(kind, 'one', 'two')]);
    caretAt(editor, 0, 'start');
    const event = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true });
    act(editor, () => void editor.dispatchCommand(KEY_ENTER_COMMAND, event));
    write(editor, 'after');
    expect(outline()).toEqual([`${kind}:one/two`, 'p:after']);
  });

  it('is made of all that is selected, a line each, and given back by Undo', () => {
    const blocks = [p('one'), p('two'), q(null, 'quoted'), p('three')];
    const { editor, outline } = mountEditor(blocks);
    act(editor, () => void $getRoot().select(0, 2));
    command(editor);
    expect(outline()).toEqual([`${kind}:one/two`, 'q():[quoted]', 'p:three']);
    act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(outline()).toEqual(['p:one', 'p:two', 'q():[quoted]', 'p:three']);
  });

  it('becomes a paragraph by the same command, and by Backspace at its start', () => {
    const { editor, outline } = mountEditor([p('before'), lines(kind, 'one', 'two')]);
    caretAt(editor, 1);
    command(editor);
    expect(outline()).toEqual(['p:before', 'p:one/two']);
    command(editor);
    caretAt(editor, 1, 'start');
    act(editor, () => void editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown')));
    expect(outline()).toEqual(['p:before', 'p:one/two']);
  });

  it('keeps the lines, tabs and spaces of what is pasted into it', () => {
    const { editor, outline, snapshot } = mountEditor([lines(kind, 'one')]);
    caretAt(editor, 0);
    paste(editor, { 'text/html': '<p>a</p><p>b</p>', 'text/plain': '\n\n  a\t1\n\n  b' });
    expect(outline()).toEqual([`${kind}:one//  a1//  b`]);
    expect(JSON.stringify(snapshot().body)).toContain('"tab"');
  });

  it('is named for a screen reader', () => {
    const { root } = mountEditor([lines(kind, 'one')]);
    expect(root.querySelector('pre')?.getAttribute('role')).toBe('group');
    expect(root.querySelector('pre')?.ariaLabel).toBeTruthy();
  });
});

describe('code', () => {
  it('drops formats and links, never words', () => {
    const { editor, outline } = mountEditor([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'one ', format: 1 },
          {
            type: 'link',
            url: 'https://kestrel.example',
            children: [{ type: 'text', text: 'two', format: 2 }],
          },
        ],
      },
    ]);
    caretAt(editor, 0);
    run(editor, 'block.code');
    expect(outline()).toEqual(['code:one two']);
    selectAll(editor);
    act(editor, () => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'));
    expect(outline()).toEqual(['code:one two']);
  });
});

describe('a pull quote', () => {
  it('ends with Enter, and its rest becomes a paragraph', () => {
    const { editor, outline } = mountEditor([lines('pullquote', 'onetwo')]);
    caret(editor, [0, 0], 3);
    enter(editor);
    expect(outline()).toEqual(['pullquote:one', 'p:two']);
  });
});
