// @vitest-environment jsdom
import { $getRoot, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import { expect, it } from 'vitest';
import { $goToBodyPlace, $readBodyPlace } from './bodyPlace';
import { act, mountEditor, p, q } from './testing/mountEditor';

const TEXT = () => [p('The first.'), q(null, 'Quoted one.', 'Quoted two.'), p('')];

it('finds the caret again in an editor of the same text', () => {
  const first = mountEditor(TEXT());
  act(first.editor, () => {
    const words = $getRoot().getAllTextNodes()[2] as LexicalNode & { select(from: number, to: number): void };
    words.select(3, 6);
  });
  const place = first.editor.read($readBodyPlace);
  expect(place).not.toBeNull();
  const { editor } = mountEditor(TEXT());
  act(editor, () => place !== null && $goToBodyPlace(place));
  expect(editor.read(() => $getSelection()?.getTextContent())).toBe('ted');
  expect(editor.read($readBodyPlace)).toEqual(place);
});

it('goes to what is nearest where the text is shorter by now', () => {
  const { editor } = mountEditor([p('Short.')]);
  const far = { path: [7, 0], offset: 90 };
  act(editor, () => $goToBodyPlace({ anchor: far, focus: far }));
  editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) throw new Error('No caret.');
    expect(selection.anchor.getNode().getTextContent()).toBe('Short.');
    expect(selection.anchor.offset).toBe(6);
  });
});

it('says nothing of a text that she has not been in', () => {
  expect(mountEditor(TEXT()).editor.read($readBodyPlace)).toBeNull();
});
