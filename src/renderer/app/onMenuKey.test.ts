// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { onMenuKey } from './onMenuKey';

const asked = vi.fn();
let stop = () => undefined as void;

function press(type: 'keydown' | 'keyup', key: string, held: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent(type, { key, bubbles: true, cancelable: true, ...held });
  document.body.dispatchEvent(event);
  return event;
}

afterEach(() => {
  stop();
  asked.mockReset();
  document.body.replaceChildren();
});

const begin = () => {
  stop = onMenuKey(asked);
};

it('asks for the menus by Alt alone, however long it is held', () => {
  begin();
  press('keydown', 'Alt', { altKey: true });
  press('keydown', 'Alt', { altKey: true, repeat: true });
  expect(asked).not.toHaveBeenCalled();
  const up = press('keyup', 'Alt');
  expect(asked).toHaveBeenCalledOnce();
  expect(up.defaultPrevented).toBe(true);
});

it.each([
  ['a letter', () => void press('keydown', '2', { altKey: true })],
  [
    'Shift, as to change the language',
    () => void press('keydown', 'Shift', { altKey: true, shiftKey: true }),
  ],
  ['a click', () => void document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))],
  ['another window', () => void window.dispatchEvent(new Event('blur'))],
])('does not where Alt is held for %s', (_name, act) => {
  begin();
  press('keydown', 'Alt', { altKey: true });
  act();
  press('keyup', 'Alt');
  expect(asked).not.toHaveBeenCalled();
});

it.each([{ ctrlKey: true }, { shiftKey: true }, { isComposing: true }])('does not by Alt with %j', (held) => {
  begin();
  press('keydown', 'Alt', { altKey: true, ...held });
  press('keyup', 'Alt', held);
  expect(asked).not.toHaveBeenCalled();
});

it('asks by F10, but not with Shift, which is the menu of what is under the caret', () => {
  begin();
  press('keydown', 'F10', { shiftKey: true });
  expect(asked).not.toHaveBeenCalled();
  press('keydown', 'F10');
  expect(asked).toHaveBeenCalledOnce();
});

it('does not while a dialog is open', () => {
  begin();
  const dialog = document.createElement('dialog');
  dialog.setAttribute('open', '');
  document.body.append(dialog);
  press('keydown', 'F10');
  expect(asked).not.toHaveBeenCalled();
});
