// @vitest-environment jsdom
import { $getSelection, $isRangeSelection, KEY_DOWN_COMMAND } from 'lexical';
import { beforeEach, expect, it } from 'vitest';
import { act, mountEditor, p } from '../../testing/mountEditor';
import { caret } from '../../testing/pasteHtml';

beforeEach(() => document.body.replaceChildren());

function mountLong() {
  const { editor, root } = mountEditor([p('one'), p('two'), p('three')]);
  root.dataset['long'] = '';
  caret(editor, [1], 1);
  const press = (key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true, ...more });
    act(editor, () => void editor.dispatchCommand(KEY_DOWN_COMMAND, event));
    return event.defaultPrevented;
  };
  const places = () =>
    editor.read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return null;
      return [selection.anchor, selection.focus].map(
        (point) => `${point.getNode().getTextContent()}${point.offset}`,
      );
    });
  return { press, places, root };
}

it('Ctrl End and Ctrl Home lead to the edges of a long text', () => {
  const { press, places } = mountLong();
  expect(press('End')).toBe(true);
  expect(places()).toEqual(['three5', 'three5']);
  press('Home');
  expect(places()).toEqual(['one0', 'one0']);
});

it('with Shift they select up to there', () => {
  const { press, places } = mountLong();
  press('End', { shiftKey: true });
  expect(places()).toEqual(['two1', 'three5']);
});

it('other keys, and a text that is laid out as a whole, are the browser’s', () => {
  const { press, root } = mountLong();
  expect(press('End', { ctrlKey: false })).toBe(false);
  expect(press('End', { altKey: true })).toBe(false);
  delete root.dataset['long'];
  expect(press('End')).toBe(false);
});
