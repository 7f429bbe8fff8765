// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { catchFocus } from './focus';

const home = vi.fn();
const frames = (count: number) => vi.advanceTimersByTime(count * 17);

function button(): HTMLButtonElement {
  const made = document.createElement('button');
  document.body.append(made);
  made.focus();
  return made;
}

beforeEach(() => vi.useFakeTimers({ toFake: ['requestAnimationFrame'] }));
afterEach(() => {
  vi.useRealTimers();
  home.mockClear();
  document.body.replaceChildren();
});

it('takes the keyboard home once the button that had it is gone, however late that is drawn', () => {
  const pressed = button();
  catchFocus(home);
  frames(10);
  expect(home).not.toHaveBeenCalled();
  pressed.remove();
  frames(2);
  expect(home).toHaveBeenCalledOnce();
  frames(100);
  expect(home).toHaveBeenCalledOnce();
});

it('leaves her where she went meanwhile', () => {
  const pressed = button();
  catchFocus(home);
  button();
  frames(2);
  pressed.remove();
  document.querySelector('button')?.remove();
  frames(100);
  expect(home).not.toHaveBeenCalled();
});

it('takes it home where it was lost before', () => {
  catchFocus(home);
  frames(2);
  expect(home).toHaveBeenCalledOnce();
});
