// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { holdKeys } from './holdKeys';

afterEach(() => document.body.replaceChildren());

function focusOld(): HTMLInputElement {
  const old = document.createElement('input');
  document.body.append(old);
  old.focus();
  return old;
}

const type = (text: string) => {
  (document.activeElement as HTMLTextAreaElement).value += text;
};

it('keeps what is typed from what had the keyboard, and gives that back', () => {
  const old = focusOld();
  const keys = holdKeys();
  type('Scr');
  const typed = keys.end();
  expect([typed?.text, typed?.hasLeft, old.value]).toEqual(['Scr', false, '']);
  expect(typed?.giveBack()).toBe(true);
  expect(document.activeElement).toBe(old);
  expect(document.querySelector('textarea')).toBeNull();
});

it('gives all of it to the last that asked', () => {
  focusOld();
  const first = holdKeys();
  type('one ');
  const second = holdKeys();
  type('two');
  expect(first.end()).toBeNull();
  expect(second.end()?.text).toBe('one two');
});

it.each([
  ['insertText', true],
  ['insertLineBreak', true],
  ['deleteContentBackward', true],
  ['insertFromPaste', false],
  ['insertCompositionText', false],
])('tells what was typed by keys from what came by %s', (inputType, isTyped) => {
  const keys = holdKeys();
  document.activeElement?.dispatchEvent(new InputEvent('input', { inputType }));
  expect(keys.end()?.isTyped).toBe(isTyped);
});

it('waits for an input method', async () => {
  const keys = holdKeys();
  const field = document.activeElement as HTMLTextAreaElement;
  field.dispatchEvent(new CompositionEvent('compositionstart'));
  let isSettled = false;
  const settled = keys.settled().then(() => (isSettled = true));
  await Promise.resolve();
  expect(isSettled).toBe(false);
  field.dispatchEvent(new CompositionEvent('compositionend'));
  await settled;
  keys.end();
});

it('says that she is elsewhere by then', () => {
  const keys = holdKeys();
  type('x');
  focusOld();
  expect(keys.end()).toMatchObject({ text: 'x', hasLeft: true });
});
