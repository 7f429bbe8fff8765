// @vitest-environment jsdom
import {
  $getRoot,
  $getSelection,
  $isNodeSelection,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import type { Media } from '../../../../shared/media/media';
import { picture } from '../../../../shared/export/testing/everyBlock';
import { BODY_COMMANDS } from '../../bodyCommands';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { caret, paste } from '../../testing/pasteHtml';
import { insertPictures } from './insertPictures';

beforeEach(() => {
  document.body.replaceChildren();
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
});

const gull: Media = {
  ...{ name: `${'d'.repeat(64)}.jpg`, fileName: 'gull.jpg', width: 16, height: 9, bytes: 5, addedAt: '' },
  ...{ alt: '', caption: '', credit: 'Maren Oduya', licence: '' },
};

const field = (root: HTMLElement, name: string) =>
  root.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`)!;

function type(root: HTMLElement, name: string, value: string): void {
  field(root, name).value = value;
  field(root, name).dispatchEvent(new Event('input', { bubbles: true }));
}

function press(
  editor: LexicalEditor,
  command: LexicalCommand<KeyboardEvent> | LexicalCommand<KeyboardEvent | null>,
  key: string,
): void {
  act(
    editor,
    () =>
      void editor.dispatchCommand(
        command as LexicalCommand<KeyboardEvent>,
        new KeyboardEvent('keydown', { key }),
      ),
  );
}

const isPictureSelected = (editor: LexicalEditor) =>
  editor.read(() => {
    const selection = $getSelection();
    return $isNodeSelection(selection) && selection.getNodes()[0]?.getType() === 'picture';
  });

describe('an inserted picture', () => {
  it('never parts a sentence, takes the place of an empty line, and stands after a quotation', () => {
    const text = mountEditor([p('one two'), p('three')]);
    caret(text.editor, [0, 0], 3);
    insertPictures(text.editor, [gull]);
    expect(text.outline()).toEqual(['p:one two', 'picture(dddd):|Maren Oduya', 'p:three']);

    const empty = mountEditor([p('')]);
    caret(empty.editor, [0]);
    insertPictures(empty.editor, [gull, gull]);
    expect(empty.outline()).toEqual([...Array(2).fill('picture(dddd):|Maren Oduya'), 'p:']);

    const quoted = mountEditor([q(null, 'one')]);
    caret(quoted.editor, [0, 0]);
    insertPictures(quoted.editor, [gull]);
    expect(quoted.outline()).toEqual(['q():[one]', 'picture(dddd):|Maren Oduya', 'p:']);
  });

  it('asks for its caption at once, and says quietly what it lacks', async () => {
    const { editor, root } = mountEditor([p('one')]);
    caret(editor, [0]);
    insertPictures(editor, [gull]);
    expect(document.activeElement).toBe(field(root, 'caption'));
    const figure = root.querySelector('figure')!;
    expect(figure.ariaLabel).toBe('Picture, no alt text');
    expect(figure.textContent).toContain('No alt text yet');
    type(root, 'alt', 'A gull');
    type(root, 'caption', 'At nine');
    await vi.waitFor(() => expect(figure.ariaLabel).toBe('Picture, A gull, At nine'));
    expect(figure.textContent).not.toContain('yet');
  });
});

describe('the fields of a picture', () => {
  it('keep what is typed in the article, one stay one step of Undo', async () => {
    const { editor, root, snapshot } = mountEditor([p('one'), picture({ caption: '' })]);
    const captionNow = () => (snapshot().body.root.children[1] as { caption: string }).caption;
    field(root, 'caption').dispatchEvent(new Event('focus'));
    for (const value of ['海', '海鸥', '海鸥。']) {
      type(root, 'caption', value);
      await vi.waitFor(() => expect(captionNow()).toBe(value));
    }
    act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(captionNow()).toBe('');
    expect(field(root, 'caption').value).toBe('');
  });

  it('leave a composition alone, and hold one line each', async () => {
    const { root, snapshot } = mountEditor([picture({ caption: '' })]);
    const caption = field(root, 'caption');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, cancelable: true });
    caption.dispatchEvent(enter);
    expect(enter.defaultPrevented).toBe(false);
    type(root, 'caption', 'a\n b');
    await vi.waitFor(() => expect(snapshot().body.root.children[0]).toMatchObject({ caption: 'a b' }));
  });

  it('choose the picture for the commands while she is in them', async () => {
    const { editor, root, outline } = mountEditor([p('one'), picture(), p('two')]);
    caret(editor, [2]);
    root.querySelector<HTMLElement>('[name=caption]')!.focus();
    await vi.waitFor(() => expect(root.querySelector('figure')!.dataset['selected']).toBe(''));
    BODY_COMMANDS['block.moveUp'].run(editor);
    act(editor, () => undefined);
    expect(outline().map((line) => line.slice(0, 7))).toEqual(['picture', 'p:one', 'p:two']);
  });

  it('are reached by Tab from the picture, and Esc leads back to it', () => {
    const { editor, root } = mountEditor([p('one'), picture()]);
    root.tabIndex = 0;
    act(editor, () => $getRoot().getFirstChild()!.selectEnd());
    root
      .querySelector<HTMLImageElement>('figure img')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    act(editor, () => undefined);
    expect(isPictureSelected(editor)).toBe(true);
    press(editor, KEY_TAB_COMMAND, 'Tab');
    expect(document.activeElement).toBe(field(root, 'caption'));
    act(editor, () => $getRoot().getFirstChild()!.selectEnd());
    field(root, 'caption').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(isPictureSelected(editor)).toBe(true);
    expect(document.activeElement).toBe(root);
  });
});

describe('a picture and the keys', () => {
  it('is selected by the first Backspace and taken out by the second', () => {
    const { editor, outline } = mountEditor([p('one'), picture(), p('two')]);
    caret(editor, [2], 0);
    act(editor, () => {
      $getRoot().getChildAtIndex(2)!.selectStart();
    });
    press(editor, KEY_BACKSPACE_COMMAND, 'Backspace');
    expect(isPictureSelected(editor)).toBe(true);
    expect(outline()).toHaveLength(3);
    press(editor, KEY_BACKSPACE_COMMAND, 'Backspace');
    expect(outline()).toEqual(['p:one', 'p:two']);
  });

  it('takes Enter for a line after it', () => {
    const { editor, outline } = mountEditor([p('one'), picture({ caption: 'c', credit: 'd' }), p('two')]);
    act(editor, () => {
      $getRoot().getChildAtIndex(2)!.selectStart();
    });
    press(editor, KEY_BACKSPACE_COMMAND, 'Backspace');
    press(editor, KEY_ENTER_COMMAND, 'Enter');
    expect(outline()).toEqual(['p:one', 'picture(dddd):c|d', 'p:', 'p:two']);
  });
});

it('a picture that is pasted into a quotation stands after it', () => {
  const { editor, outline } = mountEditor([q(null, 'one')]);
  caret(editor, [0, 0]);
  const nodes = [p(' and two'), picture({ caption: 'c', credit: 'd' })];
  paste(editor, {
    'application/x-lexical-editor': JSON.stringify({ namespace: 'galley', nodes, sources: [] }),
  });
  expect(outline()).toEqual(['q():[one and two]', 'picture(dddd):c|d']);
});

const copied = (...nodes: Block[]) => ({
  'application/x-lexical-editor': JSON.stringify({ namespace: 'galley', nodes, sources: [] }),
});

it.each([
  ['at the end', [p('one')], ['p:one', 'picture(dddd):c|d', 'p:typed']],
  ['on an empty line', [p('')], ['picture(dddd):c|d', 'p:typed']],
  ['before a quotation', [p('one'), q(null, 'two')], ['p:one', 'picture(dddd):c|d', 'p:typed', 'q():[two]']],
])('what is typed after a picture was pasted %s stands after it', (_where, blocks, expected) => {
  const { editor, outline } = mountEditor(blocks);
  caret(editor, [0]);
  paste(editor, copied(picture({ caption: 'c', credit: 'd' })));
  // The line stands there before the key: an input method writes into what it finds.
  expect(outline()).toEqual(expected.map((line) => line.replace('typed', '')));
  act(editor, () => $getSelection()!.insertText('typed'));
  expect(outline()).toEqual(expected);
});

it('what is typed after a picture was pasted within a line stands after it', () => {
  const { editor, outline } = mountEditor([p('onetwo')]);
  caret(editor, [0], 3);
  paste(editor, copied(picture({ caption: 'c', credit: 'd' })));
  act(editor, () => $getSelection()!.insertText('typed'));
  expect(outline()).toEqual(['p:one', 'picture(dddd):c|d', 'p:typedtwo']);
});

it('a picture that is gone is words, and its fields stay', () => {
  const { root } = mountEditor([picture()]);
  root.querySelector<HTMLImageElement>('figure img')!.dispatchEvent(new Event('error'));
  expect(root.querySelector<HTMLImageElement>('figure img')!.hidden).toBe(true);
  expect(root.textContent).toContain('no longer in the library’s folder');
  expect(field(root, 'credit').value).toBe('Maren Oduya');
});
