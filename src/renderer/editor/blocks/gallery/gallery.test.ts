// @vitest-environment jsdom
import {
  $createNodeSelection,
  $getRoot,
  $setSelection,
  KEY_BACKSPACE_COMMAND,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shown } from '../../../../shared/article/blocks/gallery';
import type { Block, Gallery } from '../../../../shared/article/blocks/index';
import { picture } from '../../../../shared/export/testing/everyBlock';
import type { Media } from '../../../../shared/media/media';
import { plainBlock } from '../../behaviours/paste/plainBlock';
import { runEditorCommand } from '../../activeEditor';
import { registerCommands } from '../../registerCommands';
import { $allWords } from '../../textLines';
import { act, mountEditor, p } from '../../testing/mountEditor';
import { caret, paste } from '../../testing/pasteHtml';
import { $isGalleryNode } from './GalleryNode';
import { insertGallery } from './insertGallery';

beforeEach(() => {
  document.body.replaceChildren();
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
});

const gull: Media = {
  ...{ name: `${'d'.repeat(64)}.jpg`, fileName: 'gull.jpg', width: 16, height: 9, bytes: 5, addedAt: '' },
  ...{ alt: '', caption: '', credit: 'Maren Oduya', licence: '' },
};
const gallery = (captions: string[], changes: Partial<Gallery> = {}): Block => ({
  type: 'gallery',
  pictures: captions.map((caption) => shown(picture({ caption, credit: 'c' }))),
  ...{ caption: '', columns: 0, size: 'text' },
  ...changes,
});

const field = (root: HTMLElement, name: string) =>
  root.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`[name="${name}"]`)!;
const tile = (root: HTMLElement, at: number) => root.querySelectorAll<HTMLElement>('[role=option]')[at]!;
const button = (root: HTMLElement, name: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;

function type(root: HTMLElement, name: string, value: string): void {
  field(root, name).value = value;
  field(root, name).dispatchEvent(new Event('input', { bubbles: true }));
}

function press(element: HTMLElement, key: string, more: KeyboardEventInit = {}): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
}

function select(editor: LexicalEditor, at: number): void {
  act(editor, () => {
    const selection = $createNodeSelection();
    selection.add($getRoot().getChildAtIndex(at)!.getKey());
    $setSelection(selection);
  });
}

/** As a menu does. */
function run(editor: LexicalEditor, id: 'gallery.join' | 'gallery.single'): boolean {
  const stop = registerCommands(editor, () => undefined);
  const hasRun = runEditorCommand(id);
  act(editor, () => undefined);
  stop();
  return hasRun;
}

const undo = (editor: LexicalEditor) =>
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));

describe('a gallery', () => {
  it('asks for the first caption, and is named by how many it holds and what is said of them', async () => {
    const { editor, root, outline } = mountEditor([p('one'), p('')]);
    caret(editor, [1]);
    insertGallery(editor, [gull, gull]);
    expect(document.activeElement).toBe(field(root, '0.caption'));
    const figure = root.querySelector('figure')!;
    expect(figure.ariaLabel).toBe('Gallery, 2 pictures');
    expect(tile(root, 1).ariaLabel).toBe('Picture 2, No alt text');
    type(root, 'caption', 'Both');
    type(root, '0.alt', 'A gull');
    await vi.waitFor(() => expect(figure.ariaLabel).toBe('Gallery, 2 pictures, Both'));
    expect(tile(root, 0).ariaLabel).toBe('Picture 1, A gull');
    expect(outline()).toEqual(['p:one', 'gallery():[|Maren Oduya ; |Maren Oduya]Both', 'p:']);
  });

  it('keeps what is typed of whichever picture is chosen, one stay one step of Undo', async () => {
    const { editor, root, outline } = mountEditor([gallery(['1', '2'])]);
    tile(root, 1).click();
    field(root, '1.caption').dispatchEvent(new Event('focus'));
    for (const value of ['海', '海鸥']) {
      type(root, '1.caption', value);
      await vi.waitFor(() => expect(outline()[0]).toBe(`gallery():[1|c ; ${value}|c]`));
    }
    field(root, 'columns').dispatchEvent(new Event('focus'));
    type(root, 'columns', '3');
    await vi.waitFor(() => expect(outline()[0]).toBe('gallery(3):[1|c ; 海鸥|c]'));
    undo(editor);
    expect(outline()[0]).toBe('gallery():[1|c ; 海鸥|c]');
    undo(editor);
    expect(outline()[0]).toBe('gallery():[1|c ; 2|c]');
    expect(field(root, '1.caption').value).toBe('2');
  });

  it('moves a picture with its words, and removes one, by key and by button', () => {
    const { editor, root, outline } = mountEditor([gallery(['1', '2', '3'])]);
    tile(root, 0).focus();
    press(tile(root, 0), 'ArrowRight', { altKey: true });
    expect(outline()[0]).toBe('gallery():[2|c ; 1|c ; 3|c]');
    expect(document.activeElement).toBe(tile(root, 1));
    press(tile(root, 1), 'ArrowRight');
    expect(document.activeElement).toBe(tile(root, 2));
    button(root, 'Earlier').click();
    expect(outline()[0]).toBe('gallery():[2|c ; 3|c ; 1|c]');
    press(tile(root, 1), 'Delete');
    expect(outline()[0]).toBe('gallery():[2|c ; 1|c]');
    undo(editor);
    expect(outline()[0]).toBe('gallery():[2|c ; 3|c ; 1|c]');
    undo(editor);
    expect(outline()[0]).toBe('gallery():[2|c ; 1|c ; 3|c]');
  });

  it('may be without a picture, and says so', () => {
    const { root, outline } = mountEditor([gallery(['1'], { caption: 'All' })]);
    button(root, 'Remove').click();
    expect(outline()[0]).toBe('gallery():[]All');
    expect(root.textContent).toContain('No pictures yet');
    expect(document.activeElement).toBe(button(root, 'Add pictures…'));
    expect(button(root, 'Remove').disabled).toBe(true);
  });

  it('is selected by the first Backspace, taken out by the second, and brought back by Undo', () => {
    const { editor, root, outline } = mountEditor([p('one'), gallery(['1']), p('two')]);
    act(editor, () => void $getRoot().getChildAtIndex(2)!.selectStart());
    const back = () =>
      act(editor, () => void editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown')));
    back();
    expect(root.querySelector('figure')!.hasAttribute('data-selected')).toBe(true);
    back();
    expect(outline()).toEqual(['p:one', 'p:two']);
    undo(editor);
    expect(outline()).toEqual(['p:one', 'gallery():[1|c]', 'p:two']);
  });

  it('gives its words to finding and replacing, each by its place', () => {
    const { editor, outline } = mountEditor([gallery(['1', 'two'], { caption: 'All' })]);
    const held = editor.read(() => $allWords().filter((words) => 'name' in words));
    expect(held.map((words) => 'name' in words && words.name)).toContain('the caption of picture 2');
    act(editor, () => {
      const node = $getRoot().getFirstChild();
      if (!$isGalleryNode(node)) return;
      node.replaceHeldWords('the caption of picture 2', 0, 1, 'T');
      node.replaceHeldWords('the caption of the gallery', 3, 3, '!');
    });
    expect(outline()[0]).toBe('gallery():[1|c ; Two|c]All!');
  });

  it('is pasted as it was copied', () => {
    const { editor, outline } = mountEditor([p('')]);
    caret(editor, [0]);
    const nodes = [plainBlock(gallery(['1', '2'], { caption: 'All', columns: 2 }))];
    paste(editor, {
      'application/x-lexical-editor': JSON.stringify({ namespace: 'galley', nodes, sources: [] }),
    });
    expect(outline()).toEqual(['gallery(2):[1|c ; 2|c]All', 'p:']);
  });
});

describe('pictures and galleries', () => {
  it('in a row become one gallery, and single pictures again, with every word', () => {
    const single = (caption: string) => picture({ caption, credit: 'c', size: 'text' });
    const blocks = [single('1'), single('2'), gallery(['3'], { caption: 'Old' }), p('end')];
    const { editor, outline } = mountEditor(blocks);
    select(editor, 1);
    expect(run(editor, 'gallery.join')).toBe(true);
    expect(outline()).toEqual(['gallery():[1|c ; 2|c ; 3|c]Old', 'p:end']);
    expect(run(editor, 'gallery.single')).toBe(true);
    const apart = ['1', '2', '3'].map((caption) => `picture(dddd):${caption}|c`);
    expect(outline()).toEqual([...apart, 'p:Old', 'p:end']);
    undo(editor);
    undo(editor);
    expect(outline()[2]).toBe('gallery():[3|c]Old');
  });

  it('are left alone where there are no two beside each other', () => {
    const { editor } = mountEditor([picture(), p('between'), picture()]);
    select(editor, 0);
    expect(run(editor, 'gallery.join')).toBe(false);
    expect(run(editor, 'gallery.single')).toBe(false);
    act(editor, () => void $getRoot().getChildAtIndex(1)!.selectEnd());
    expect(run(editor, 'gallery.join')).toBe(false);
  });
});
