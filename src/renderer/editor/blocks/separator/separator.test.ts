// @vitest-environment jsdom
import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { beforeEach, describe, expect, it } from 'vitest';
import { BODY_COMMANDS } from '../../bodyCommands';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { caret, pasteHtml } from '../../testing/pasteHtml';

beforeEach(() => document.body.replaceChildren());

function selectSeparator() {
  const mounted = mountEditor([p('one'), { type: 'horizontalrule' }, p('two')]);
  act(mounted.editor, () => {
    const selection = $createNodeSelection();
    selection.add($getRoot().getChildAtIndex(1)!.getKey());
    $setSelection(selection);
  });
  return mounted;
}

/** What the browser does with a key that it is left to. */
function write(editor: LexicalEditor, text: string): void {
  act(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(text);
  });
}

function press(editor: LexicalEditor, init: KeyboardEventInit): void {
  act(editor, () => void editor.dispatchCommand(KEY_DOWN_COMMAND, new KeyboardEvent('keydown', init)));
}

describe('a separator', () => {
  it('comes from paste as a rule or as dots, and goes back as it came', () => {
    const { outline, snapshot } = pasteHtml(
      '<p>a</p><hr><hr class="wp-block-separator is-style-dots"><p>b</p>',
    );
    expect(outline()).toEqual(['p:a', 'hr', 'dots', 'p:b']);
    const again = mountEditor(snapshot().body.root.children);
    expect(again.outline()).toEqual(outline());
    expect(again.root.querySelectorAll('hr[data-mark=dots]')).toHaveLength(1);
  });

  it('takes another mark by the command for it', () => {
    const { editor, outline } = selectSeparator();
    BODY_COMMANDS['insert.dots'].run(editor);
    act(editor, () => undefined);
    expect(outline()).toEqual(['p:one', 'dots', 'p:two']);
    BODY_COMMANDS['insert.separator'].run(editor);
    act(editor, () => undefined);
    expect(outline()).toEqual(['p:one', 'hr', 'p:two']);
  });

  it('goes behind the quotation that the caret is in', () => {
    const { editor, outline } = mountEditor([q(null, 'one')]);
    caret(editor, [0, 0]);
    BODY_COMMANDS['insert.dots'].run(editor);
    act(editor, () => undefined);
    expect(outline()).toEqual(['q():[one]', 'dots', 'p:']);
  });
});

describe('a selected separator', () => {
  it.each(['a', 'É', ' ', '/', 'Process', 'Dead'])('%j goes on in a paragraph after it', (key) => {
    const { editor, outline } = selectSeparator();
    press(editor, { key });
    write(editor, 'x');
    expect(outline()).toEqual(['p:one', 'hr', 'p:x', 'p:two']);
  });

  it.each([
    ['a shortcut', { key: 'j', ctrlKey: true }],
    ['a shortcut of macOS', { key: 'j', metaKey: true }],
    ['a key that types nothing', { key: 'F5' }],
    ['Shift', { key: 'Shift', shiftKey: true }],
  ])('stays selected at %s', (_name, init) => {
    const { editor, outline } = selectSeparator();
    press(editor, init);
    write(editor, 'x');
    expect(outline()).toEqual(['p:one', 'hr', 'p:two']);
  });

  it.each([
    ['block.heading2', 'h2:'],
    ['block.bulletedList', 'ul:[]'],
    ['insert.quotation', 'q():[]'],
    ['block.pullQuote', 'pullquote:'],
  ] as const)('%s makes its block behind it', (id, made) => {
    const { editor, outline } = selectSeparator();
    BODY_COMMANDS[id].run(editor);
    act(editor, () => undefined);
    expect(outline()).toEqual(['p:one', 'hr', made, 'p:two']);
  });

  it('has a table come behind it', () => {
    const { editor, snapshot } = selectSeparator();
    BODY_COMMANDS['insert.table'].run(editor);
    act(editor, () => undefined);
    const kinds = snapshot().body.root.children.map(({ type }) => type);
    expect(kinds).toEqual(['paragraph', 'horizontalrule', 'table', 'paragraph']);
  });

  it('stays selected when it is clicked again, and words go on behind it', () => {
    const { editor, root, outline } = selectSeparator();
    root.querySelector('hr')?.click();
    press(editor, { key: 'x' });
    write(editor, 'x');
    expect(outline()).toEqual(['p:one', 'hr', 'p:x', 'p:two']);
  });

  it('takes Enter for an empty paragraph after it', () => {
    const { editor, outline } = selectSeparator();
    act(editor, () => void editor.dispatchCommand(KEY_ENTER_COMMAND, new KeyboardEvent('keydown')));
    expect(outline()).toEqual(['p:one', 'hr', 'p:', 'p:two']);
    write(editor, 'x');
    expect(outline()).toEqual(['p:one', 'hr', 'p:x', 'p:two']);
  });
});

it('comes in the place of an empty line, and behind one with words', () => {
  const { editor, outline } = mountEditor([p('one'), p(''), p('two')]);
  caret(editor, [1]);
  BODY_COMMANDS['insert.separator'].run(editor);
  act(editor, () => undefined);
  expect(outline()).toEqual(['p:one', 'hr', 'p:two']);
  act(editor, () => void $getRoot().getFirstChildOrThrow().selectEnd());
  BODY_COMMANDS['insert.dots'].run(editor);
  act(editor, () => undefined);
  expect(outline().slice(0, 2)).toEqual(['p:one', 'dots']);
});
