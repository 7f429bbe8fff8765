// @vitest-environment jsdom
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Block, Paragraph } from '../../../../shared/article/blocks/index';
import { BODY_COMMANDS } from '../../bodyCommands';
import { localDay } from '../../../ui';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { caret, pasteHtml } from '../../testing/pasteHtml';

beforeEach(() => document.body.replaceChildren());

const TODAY = localDay(new Date());

function run(editor: LexicalEditor, id: keyof typeof BODY_COMMANDS): void {
  BODY_COMMANDS[id].run(editor);
  act(editor, () => undefined);
}

function note(date: string, ...texts: string[]): Block {
  return { type: 'note', noteKind: 'correction', date, children: texts.map(p) as Paragraph[] };
}

function details(...texts: string[]): Block {
  return { type: 'details', children: texts.map(p) as Paragraph[] };
}

/** From the first word to the last of so many blocks. */
function select(editor: LexicalEditor, blocks: number): void {
  act(editor, () => {
    const [first, last] = [$getRoot().getFirstChild(), $getRoot().getChildAtIndex(blocks - 1)];
    if (!$isElementNode(first) || !$isElementNode(last)) throw new Error('No text there');
    const { key, offset, type } = first.selectStart().anchor;
    last.selectEnd().anchor.set(key, offset, type);
  });
}

const enter = (editor: LexicalEditor) =>
  act(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND));

function write(editor: LexicalEditor, text: string): void {
  act(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(text);
  });
}

describe('a note', () => {
  it('is made of what is selected with the day of today, and given back by the same command', () => {
    const { editor, outline } = mountEditor([p('one'), p('two'), p('three')]);
    select(editor, 2);
    run(editor, 'insert.correction');
    expect(outline()).toEqual([`correction(${TODAY}):[one|two]`, 'p:three']);
    run(editor, 'insert.correction');
    expect(outline()).toEqual(['p:one', 'p:two', 'p:three']);
  });

  it('becomes one of the other kind and keeps its day', () => {
    const { editor, outline, root } = mountEditor([note('2026-11-20', 'one')]);
    caret(editor, [0, 0]);
    run(editor, 'insert.editorsNote');
    expect(outline()).toEqual(['editorsNote(2026-11-20):[one]']);
    expect(root.querySelector('[role=note]')?.ariaLabel).toBe('Editor’s note, 20 November 2026');
  });

  it('takes the day that is set over it, as a step of its own', () => {
    const { editor, outline, root } = mountEditor([note('2026-11-20', 'one')]);
    const field = root.querySelector('input')!;
    field.value = '2026-11-21';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    act(editor, () => undefined);
    expect(outline()).toEqual(['correction(2026-11-21):[one]']);
    act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(outline()).toEqual(['correction(2026-11-20):[one]']);
    expect(root.querySelector('input')?.value).toBe('2026-11-20');
  });

  it('is left by Enter on an empty line', () => {
    const { editor, outline } = mountEditor([note('', 'one')]);
    caret(editor, [0, 0]);
    enter(editor);
    enter(editor);
    write(editor, 'after');
    expect(outline()).toEqual(['correction():[one]', 'p:after']);
  });

  it('leaves a quotation among what is selected as it is', () => {
    const { editor, outline } = mountEditor([p('one'), q(null, 'quoted'), p('two')]);
    select(editor, 3);
    run(editor, 'insert.correction');
    expect(outline()).toEqual([`correction(${TODAY}):[one]`, 'q():[quoted]', `correction(${TODAY}):[two]`]);
  });
});

describe('details', () => {
  it('fold what is selected under its first line, and Backspace in an empty one drops it', () => {
    const { editor, outline } = mountEditor([p('summary'), p('one')]);
    select(editor, 2);
    run(editor, 'insert.details');
    expect(outline()).toEqual(['details:[summary|one]']);
    const other = mountEditor([details('')]);
    act(other.editor, () => {
      const frame = $getRoot().getFirstChild();
      if ($isElementNode(frame)) frame.selectStart();
    });
    act(
      other.editor,
      () => void other.editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown')),
    );
    expect(other.outline()).toEqual(['p:']);
  });
});

describe('pasted', () => {
  it.each([
    [
      '<details><summary>one <b>two</b></summary><p>three</p><p>four</p></details>',
      ['details:[one **two**|three|four]'],
    ],
    ['<details><p>three</p><summary>one</summary></details>', ['details:[one|three]']],
    ['<details><summary>one</summary><ul><li>two</li></ul></details>', ['p:one', 'ul:[two]']],
    ['<details><p>one</p></details>', ['p:one']],
    [
      '<div class="note note-correction note-2026-11-27"><p><strong>Correction, 27 November 2026</strong></p><p>one</p></div>',
      ['correction(2026-11-27):[one]'],
    ],
    [
      '<div class="wp-block-group note note-from-editor"><p><strong>编者按</strong></p><p>一</p></div>',
      ['editorsNote():[一]'],
    ],
    ['<div class="note note-correction"><p>No label here</p></div>', ['correction():[No label here]']],
    ['<div class="note"><p>one</p></div>', ['p:one']],
  ])('%j', (html, expected) => {
    expect(pasteHtml(html).outline()).toEqual(expected);
  });
});
