// @vitest-environment jsdom
import { $getClipboardDataFromSelection } from '@lexical/clipboard';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  SELECT_ALL_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeTable } from '../../../../shared/article/blocks/table';
import type { Block } from '../../../../shared/article/blocks/index';
import type { Inline } from '../../../../shared/article/inline';
import { picture } from '../../../../shared/export/testing/everyBlock';
import { $readBodyState } from '../../bodyState';
import { BODY_COMMANDS } from '../../bodyCommands';
import { selectedText } from '../../selectedText';
import { act, mountEditor, p } from '../../testing/mountEditor';
import { caret, paste } from '../../testing/pasteHtml';

beforeEach(() => document.body.replaceChildren());

const words = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text, format: 0 }]);

/** "a|b ; c|d" */
function table(text: string, headers = { headerRow: false, headerColumn: false }): Block {
  return makeTable(
    text.split(' ; ').map((row) => row.split('|').map(words)),
    [],
    headers,
  );
}

function run(editor: LexicalEditor, id: keyof typeof BODY_COMMANDS): void {
  BODY_COMMANDS[id].run(editor);
  act(editor, () => undefined);
}

function at(path: number[]): ElementNode {
  let node: ElementNode = $getRoot();
  for (const index of path) node = node.getChildAtIndex(index) as ElementNode;
  return node;
}

/** From the start of one element to the end of another. */
function select(editor: LexicalEditor, from: number[], to: number[]): void {
  act(editor, () => {
    const start = at(from).selectStart().anchor;
    const [key, offset, type] = [start.key, start.offset, start.type];
    at(to).selectEnd().anchor.set(key, offset, type);
  });
}

function tab(editor: LexicalEditor, shiftKey = false): void {
  act(
    editor,
    () =>
      void editor.dispatchCommand(KEY_TAB_COMMAND, new KeyboardEvent('keydown', { key: 'Tab', shiftKey })),
  );
}

function type(editor: LexicalEditor, text: string): void {
  act(editor, () => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, text));
}

const remove = (editor: LexicalEditor, isBackward: boolean) =>
  act(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, isBackward));

describe('a table', () => {
  it('comes in the place of an empty line, before one to go on in, with the caret in its first cell', () => {
    const { editor, outline } = mountEditor([p('one'), p('')]);
    caret(editor, [1]);
    run(editor, 'insert.table');
    type(editor, 'x');
    expect(outline()).toEqual(['p:one', 'tabler:[x|| ; || ; ||]', 'p:']);
  });

  it('is read with its headers, and named where it has no caption', () => {
    const { editor, root } = mountEditor([table('a|b ; c|d', { headerRow: true, headerColumn: true })]);
    const scopes = () => [...root.querySelectorAll('th, td')].map((cell) => cell.getAttribute('scope'));
    expect(scopes()).toEqual(['col', 'col', 'row', null]);
    expect(root.querySelector('table')?.ariaLabel).toBe('Table, 2 rows, 2 columns');
    caret(editor, [0, 0, 0]);
    run(editor, 'table.rowAbove');
    expect(scopes()).toEqual(['col', 'col', 'row', null, 'row', null]);
    run(editor, 'table.headerRow');
    expect(scopes()).toEqual(['row', null, 'row', null, 'row', null]);
    caret(editor, [0, 3]);
    type(editor, 'Birds');
    expect(root.querySelector('table')?.ariaLabel).toBeNull();
    act(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
    act(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
    expect(scopes()).toEqual(['col', 'col', 'row', null, 'row', null]);
  });

  it('goes from cell to cell by Tab, makes a row at its end, and is left by Shift and Tab', () => {
    const { editor, outline } = mountEditor([p('before'), table('a|b')]);
    caret(editor, [1, 0, 0]);
    for (const letter of ['1', '2', '3']) {
      tab(editor);
      type(editor, letter);
    }
    expect(outline()).toEqual(['p:before', 'table:[a|b1 ; 2|3]']);
    for (let steps = 0; steps < 4; steps++) tab(editor, true);
    type(editor, '!');
    expect(outline()[0]).toBe('p:before!');
  });

  it('counts the words of the selected cells alone', () => {
    const { editor, root } = mountEditor([table('one|two three ; four|five ; six|seven')]);
    // jsdom has no editing of its own.
    root.setAttribute('contenteditable', 'true');
    select(editor, [0, 0, 1], [0, 1, 1]);
    expect(selectedText()).toBe('two three\nfive');
    select(editor, [0, 0, 0], [0, 0, 0]);
    expect(selectedText()).toBe('one');
  });

  it('has rows and columns added and deleted, each a step of the history', () => {
    const { editor, outline } = mountEditor([table('a|b ; c|d')]);
    caret(editor, [0, 1, 0]);
    run(editor, 'table.rowBelow');
    run(editor, 'table.columnBefore');
    expect(outline()).toEqual(['table:[|a|b ; |c|d ; ||]']);
    type(editor, 'x');
    expect(outline()).toEqual(['table:[|a|b ; |c|d ; x||]']);
    run(editor, 'table.deleteRow');
    run(editor, 'table.deleteColumn');
    expect(outline()).toEqual(['table:[a|b ; c|d]']);
    run(editor, 'table.deleteColumn');
    run(editor, 'table.deleteColumn');
    expect(outline()).toEqual(['p:']);
    act(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
    expect(outline()).toEqual(['table:[b ; d]']);
  });

  it('keeps its cells, whatever is deleted', () => {
    const { editor, outline } = mountEditor([p('before'), table('a|b ; c|d'), p('after')]);
    caret(editor, [1, 0, 1], 0);
    remove(editor, true);
    caret(editor, [1, 0, 1]);
    remove(editor, false);
    caret(editor, [2], 0);
    remove(editor, true);
    caret(editor, [0]);
    remove(editor, false);
    expect(outline()).toEqual(['p:before', 'table:[a|b ; c|d]', 'p:after']);
    select(editor, [1, 0, 1], [1, 1, 1]);
    remove(editor, true);
    expect(outline()).toEqual(['p:before', 'table:[a| ; c|]', 'p:after']);
    select(editor, [0], [1, 0, 0]);
    type(editor, 'x');
    expect(outline()).toEqual(['p:x', 'table:[| ; c|]', 'p:after']);
    select(editor, [1, 1, 0], [2]);
    remove(editor, true);
    expect(outline()).toEqual(['p:x', 'table:[| ; |]', 'p:']);
  });

  it('goes with all that is selected around it', () => {
    const { editor, outline } = mountEditor([p('before'), table('a|b ; c|d'), p('after')]);
    select(editor, [0], [2]);
    remove(editor, true);
    expect(outline()).toEqual(['p:']);
  });

  it('goes when the text is selected from its first cell to behind it', () => {
    const { editor, outline } = mountEditor([table('a|b'), p('after')]);
    select(editor, [0, 0, 0], [1]);
    remove(editor, true);
    expect(outline()).toEqual(['p:']);
  });

  it('goes when the text is selected from before it to its last words, its caption', () => {
    const { editor, outline } = mountEditor([p('before'), table('a|b'), p('after')]);
    select(editor, [0], [1, 1]);
    remove(editor, true);
    expect(outline()).toEqual(['p:', 'p:after']);
  });

  it('an empty line beside it goes, and the caret into it', () => {
    const { editor, outline } = mountEditor([table('a|b'), p('')]);
    caret(editor, [1]);
    remove(editor, true);
    type(editor, '!');
    expect(outline()).toEqual(['table:[a|b!]']);
  });

  it('starts a line in a cell by Enter, and leaves the caption by it', () => {
    const { editor, outline } = mountEditor([table('a')]);
    caret(editor, [0, 0, 0]);
    act(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND));
    type(editor, 'b');
    caret(editor, [0, 1]);
    type(editor, 'caption');
    act(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND));
    type(editor, 'on');
    expect(outline()).toEqual(['table:[a/b]caption', 'p:on']);
  });

  it('selects the cell, then the table, then all', () => {
    const { editor } = mountEditor([p('before'), table('ab|c')]);
    caret(editor, [1, 0, 0], 1);
    const selected = () => {
      act(editor, () => void editor.dispatchCommand(SELECT_ALL_COMMAND, new KeyboardEvent('keydown')));
      return editor.read(() => $getSelection()?.getTextContent().replace(/\s+/g, ' ').trim());
    };
    expect(selected()).toBe('ab');
    expect(selected()).toBe('ab c');
    expect(selected()).toMatch(/^before/);
  });

  it('formats the selected cells and no others', () => {
    const { editor, outline } = mountEditor([table('a|b|c ; d|e|f')]);
    select(editor, [0, 0, 1], [0, 1, 1]);
    act(editor, () => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'));
    expect(outline()).toEqual(['table:[a|**b**|c ; d|**e**|f]']);
    select(editor, [0, 0, 0], [0, 0, 1]);
    act(editor, () => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'));
    expect(outline()).toEqual(['table:[**a**|**b**|c ; d|**e**|f]']);
    act(editor, () => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'));
    expect(outline()).toEqual(['table:[a|b|c ; d|**e**|f]']);
  });

  it('is walked by the arrow keys, and left at its ends, where there may be no line yet', () => {
    const { editor, outline } = mountEditor([table('a|b')]);
    const arrow = (key: 'ArrowLeft' | 'ArrowRight') => {
      const command = key === 'ArrowLeft' ? KEY_ARROW_LEFT_COMMAND : KEY_ARROW_RIGHT_COMMAND;
      act(editor, () => void editor.dispatchCommand(command, new KeyboardEvent('keydown', { key })));
    };
    caret(editor, [0, 0, 0]);
    arrow('ArrowRight');
    type(editor, '1');
    expect(outline()).toEqual(['table:[a|1b]']);
    caret(editor, [0, 0, 1]);
    arrow('ArrowRight');
    type(editor, 'caption');
    arrow('ArrowRight');
    type(editor, 'behind');
    caret(editor, [0, 0, 0], 0);
    arrow('ArrowLeft');
    type(editor, 'before');
    expect(outline()).toEqual(['p:before', 'table:[a|1b]caption', 'p:behind']);
  });

  it('becomes no heading, list or quotation, and what is made of a selection around it keeps its words', () => {
    const { editor, outline } = mountEditor([p('before'), table('a|b'), p('after')]);
    for (const id of [
      'block.heading2',
      'block.bulletedList',
      'insert.quotation',
      'block.paragraph',
    ] as const) {
      select(editor, [0], [2]);
      expect(BODY_COMMANDS[id].isEnabled?.(editor.read($readBodyState))).toBe(false);
      caret(editor, [1, 0, 0]);
      expect(BODY_COMMANDS[id].isEnabled?.(editor.read($readBodyState))).toBe(false);
    }
    select(editor, [0], [2]);
    run(editor, 'block.bulletedList');
    expect(outline().join()).toMatch(/before.*a.*b.*after/);
  });

  it('is moved as a whole', () => {
    const { editor, outline } = mountEditor([p('one'), table('a|b')]);
    caret(editor, [1, 0, 1]);
    run(editor, 'block.moveUp');
    expect(outline()).toEqual(['table:[a|b]', 'p:one']);
  });
});

describe('a paste', () => {
  it('into a cell becomes lines of it', () => {
    const { editor, outline } = mountEditor([table('a|b')]);
    caret(editor, [0, 0, 0]);
    paste(editor, { 'text/html': '<h2>one</h2><ul><li>two</li></ul><table><tr><td>3<td>4</table>' });
    expect(outline()).toEqual(['table:[aone/two/34|b]']);
  });

  it.each([
    ['a header row', '<table><tr><th>A<th>B<tr><td>1<td>2</table>', 'tabler:[A|B ; 1|2]'],
    ['a head', '<table><thead><tr><td>A<td>B</thead><tr><td>1<td>2</table>', 'tabler:[A|B ; 1|2]'],
    ['a header column', '<table><tr><td><td>B<tr><th>1<td>2</table>', 'table:[|B ; 1|2]'],
    [
      'merged cells',
      '<table><tr><td colspan=2>A<td>B<tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5</table>',
      'table:[A||B ; 1|2|3 ; |4|5]',
    ],
    ['a hostile span', '<table><tr><td colspan=1000>A<tr><td>1<td>2</table>', 'table:[A| ; 1|2]'],
    ['paragraphs in a cell', '<table><tr><td><p>A</p><p><b>B</b></p><td>C</table>', 'table:[A/**B**|C]'],
    [
      'a caption',
      '<figure><table><tr><td>A<td>B</table><figcaption>Birds</figcaption></figure>',
      'table:[A|B]Birds',
    ],
    [
      'a script in a cell',
      '<table><tr><td>A<script>alert(1)</script><td><a href="javascript:x">B</a></table>',
      'table:[A|B]',
    ],
  ])('with %s is the table that it was', (_name, html, expected) => {
    const { editor, outline } = mountEditor([p('')]);
    caret(editor, [0]);
    paste(editor, { 'text/html': html });
    expect(outline()).toEqual([expected]);
  });

  it('of what lays out a page is paragraphs', () => {
    const { editor, outline } = mountEditor([p('')]);
    caret(editor, [0]);
    paste(editor, {
      'text/html': '<table role="presentation"><tr><td>one<td>two</table><table><tr><td>three</table>',
    });
    expect(outline()).toEqual(['p:one', 'p:two', 'p:three']);
  });

  it('gives back what was copied: a table, and the cells that were selected', () => {
    const { editor } = mountEditor([table('a|b|c ; d|e|f', { headerRow: true, headerColumn: false })]);
    const clipboard: Record<string, string> = {};
    select(editor, [0, 0, 1], [0, 1, 2]);
    const other = mountEditor([p('')]);
    copy(editor, clipboard);
    for (const format of ['application/x-lexical-editor', 'text/html']) {
      caret(other.editor, [0]);
      paste(other.editor, { [format]: clipboard[format] });
      expect(other.outline()).toContain('tabler:[b|c ; e|f]');
      act(other.editor, () => void $getRoot().clear().selectStart().insertParagraph());
    }
  });
});

function copy(editor: LexicalEditor, into: Record<string, string>): void {
  act(editor, () => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !$isElementNode($getRoot())) return;
    Object.assign(into, $getClipboardDataFromSelection(selection));
  });
}

it('a new table takes neither a footnote nor a picture beside it away', () => {
  const note: Inline = { type: 'footnote', sourceId: null, children: words('Note.') };
  const { editor, outline } = mountEditor([{ type: 'paragraph', children: [note] }, picture(), p('two')]);
  const before = outline();
  act(editor, () => void $getRoot().getFirstChildOrThrow<ElementNode>().selectEnd());
  BODY_COMMANDS['insert.table'].run(editor);
  act(editor, () => undefined);
  expect(outline()).toEqual([before[0], expect.stringContaining('table'), ...before.slice(1)]);
});
