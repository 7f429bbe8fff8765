import { expect, it } from 'vitest';
import type { Finding } from '../../../../shared/checks/finding';
import { HeldWord } from './HeldWord';

const found = (from: number, to: number): Finding => {
  return { kind: 'spelling', from, to, replacement: null, advice: '' };
};

it('holds what is found anew at the caret, and nothing that was found before', () => {
  const held = new HeldWord();
  const old = found(0, 4);
  const typed = found(5, 9);
  held.hold('1', [old, typed], [old], 4);
  expect(held.without([old, typed])).toEqual([old, typed]);
  held.hold('1', [old, typed], [old], 9);
  expect(held.without([old, typed])).toEqual([old]);
});

it('goes on with the word while other words of its line move, and ends with it', () => {
  const held = new HeldWord();
  const typed = found(5, 9);
  held.hold('1', [typed], [], 9);
  const again = found(5, 9);
  held.follow('1', [typed], [again]);
  expect(held.without([again])).toEqual([]);
  held.follow('1', [again], []);
  expect(held.isHeld).toBe(false);
});

it('lets go once the caret is elsewhere, and says whose words are to be shown', () => {
  const held = new HeldWord();
  held.hold('1', [found(5, 9)], [], 9);
  expect(held.leave(() => 7)).toBeNull();
  expect(held.leave(() => 5)).toBe('1');
  expect(held.isHeld).toBe(false);
  expect(held.leave(() => null)).toBeNull();
});
