// @vitest-environment jsdom
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { beforeEach, expect, it, vi } from 'vitest';
import { heldPicture } from '../../../../shared/export/testing/heldPicture';
import { fail, ok } from '../../../../shared/lib/result';
import { NO_PICTURE_WORDS } from '../../../../shared/media/media';
import { act, mountEditor, p } from '../../testing/mountEditor';
import { caret, paste } from '../../testing/pasteHtml';
import { closePasteLine, usePasteLine } from './pasteLineStore';

const NAME = `${'d'.repeat(64)}.png`;
const taking = vi.hoisted(() => ({ call: vi.fn(), tell: vi.fn() }));
vi.mock('../../../media', async (original) => ({
  ...(await original<object>()),
  tellOfPictures: taking.tell,
}));
vi.mock('../../../bridge', () => ({ call: taking.call, listen: () => () => undefined }));

const PNG = heldPicture();
/** Of the same length, and no picture. */
const OTHER = `data:image/svg+xml;base64,${btoa(`<svg>${' '.repeat(300)}</svg>`)}`;
const media = {
  ...{ name: NAME, fileName: '', width: 9, height: 6, bytes: 5, addedAt: '' },
  ...NO_PICTURE_WORDS,
};
const FULL = { code: 'disk-full' as const, happened: 'The disk is full.', safe: '', next: 'Make room.' };

beforeEach(() => {
  document.body.replaceChildren();
  closePasteLine();
  taking.tell.mockReset();
  taking.call
    .mockReset()
    .mockImplementation(async (_name: string, { bytes }: { bytes: Uint8Array }) =>
      bytes[0] === 0x89
        ? ok(media)
        : fail({ code: 'bad-request', happened: 'It is a drawing.', safe: '', next: 'Save it as PNG.' }),
    );
});

const says = () => usePasteLine.getState().line?.says;
const FIGURE = `<figure><img alt="A gull" src="${PNG}"><figcaption>The pier</figcaption></figure>`;

it('puts the pictures of a pasted page where they stood, as one step for Undo', async () => {
  const { editor, outline } = mountEditor([p('Begin.')]);
  caret(editor, [0]);
  paste(editor, { 'text/html': `<p>One.</p>${FIGURE}<p>Two.</p>`, 'text/plain': 'One.\nTwo.' });
  expect(outline()[0]).toBe('p:Begin.One.');
  await vi.waitFor(() => expect(outline()).toHaveLength(3));
  expect(outline()[2]).toBe('p:Two.');
  const picture = editor.read(() => $getRoot().getChildAtIndex(1)?.exportJSON());
  expect(picture).toMatchObject({ type: 'picture', media: NAME, alt: 'A gull', caption: 'The pier' });
  expect(says()).toBeUndefined();
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(outline()).toEqual(['p:Begin.']);
});

it('leaves the caret in the headline where she went meanwhile', async () => {
  const { editor, outline, root } = mountEditor([p('Begin.')]);
  // jsdom gives no focus to what is only editable.
  root.focus = () => headline.blur();
  const headline = document.body.appendChild(document.createElement('input'));
  caret(editor, [0]);
  paste(editor, { 'text/html': `<p>One.</p>${FIGURE}<p>Two.</p>`, 'text/plain': 'One.\nTwo.' });
  headline.focus();
  await vi.waitFor(() => expect(outline()).toHaveLength(3));
  expect(document.activeElement).toBe(headline);
});

it('says which were not taken, and why, and drops what nobody sees', async () => {
  const { editor, outline } = mountEditor([p('')]);
  caret(editor, [0]);
  paste(editor, {
    'text/html': `<p>One.</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><img src="${OTHER}" alt="A map"><img src="${OTHER}">`,
    'text/plain': 'One.',
  });
  await vi.waitFor(() => expect(says()).toContain('not taken in'));
  expect(taking.call).toHaveBeenCalledTimes(1);
  expect(outline()).toEqual(['p:One.', 'p:[A map]']);
  expect(says()).toBe(
    'Pasted without 2 pictures. 1 picture was not taken in: It is a drawing. Save it as PNG.',
  );
});

it('keeps every word where nothing can be written, and says so', async () => {
  taking.call.mockResolvedValue(fail(FULL));
  const { editor, outline } = mountEditor([p('')]);
  caret(editor, [0]);
  paste(editor, { 'text/html': `${FIGURE}<p>Two.</p>`, 'text/plain': 'The pier\nTwo.' });
  await vi.waitFor(() => expect(says()).toContain('The disk is full. Make room.'));
  expect(outline()).toEqual(['p:[A gull]', 'p:The pier', 'p:Two.']);
});

it('puts them behind the paste where she wrote on, and leaves what she wrote', async () => {
  let answer: (value: unknown) => void = () => undefined;
  taking.call.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const { editor, outline } = mountEditor([p('')]);
  caret(editor, [0]);
  paste(editor, { 'text/html': `${FIGURE}<p>Two.</p>`, 'text/plain': 'The pier\nTwo.' });
  act(editor, () => {
    const last = $getRoot().getLastChild();
    if ($isElementNode(last)) last.selectEnd().insertText(' Three.');
  });
  answer(ok(media));
  await vi.waitFor(() => expect(outline()).toHaveLength(5));
  expect(outline().slice(0, 3)).toEqual(['p:[A gull]', 'p:The pier', 'p:Two. Three.']);
  expect(editor.read(() => $getRoot().getChildAtIndex(3)?.getType())).toBe('picture');
  expect(taking.tell).toHaveBeenCalledWith(expect.stringContaining('stands behind what you pasted'));
});

/** As a click does. */
function goTo(editor: LexicalEditor, block: number): void {
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  caret(editor, [block], 2);
}

it('leaves the caret where she went in the text meanwhile', async () => {
  let answer: (value: unknown) => void = () => undefined;
  taking.call.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const { editor, outline } = mountEditor([p('Begin.'), p(''), p('End.')]);
  caret(editor, [1]);
  paste(editor, { 'text/html': `<p>One.</p>${FIGURE}<p>Two.</p>`, 'text/plain': 'One.\nTwo.' });
  const end = editor.read(() => $getRoot().getChildrenSize() - 1);
  goTo(editor, end);
  answer(ok(media));
  await vi.waitFor(() => expect(outline()).toHaveLength(5));
  expect(outline()[4]).toBe('p:End.');
  act(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('!');
  });
  expect(outline()[4]).toBe('p:En!d.');
});

it('leaves what was pasted as it is where she went into it meanwhile', async () => {
  let answer: (value: unknown) => void = () => undefined;
  taking.call.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const { editor, outline } = mountEditor([p('Begin.')]);
  caret(editor, [0]);
  paste(editor, { 'text/html': `<p>One.</p>${FIGURE}<p>Two.</p>`, 'text/plain': 'One.\nTwo.' });
  goTo(editor, 0);
  answer(ok(media));
  await vi.waitFor(() => expect(taking.tell).toHaveBeenCalledWith(expect.stringContaining('behind')));
  act(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('!');
  });
  expect(outline()[0]).toBe('p:Be!gin.One.');
});

it('is the words alone where she took the paste back meanwhile', async () => {
  let answer: (value: unknown) => void = () => undefined;
  taking.call.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const { editor, outline } = mountEditor([p('Begin.')]);
  caret(editor, [0]);
  paste(editor, { 'text/html': `<p>One.</p>${FIGURE}<p>Two.</p>`, 'text/plain': 'One.' });
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
  answer(ok(media));
  await vi.waitFor(() =>
    expect(taking.tell).toHaveBeenCalledWith(
      expect.stringContaining('in the library, but not in the article'),
    ),
  );
  expect(outline()).toEqual(['p:Begin.']);
});
