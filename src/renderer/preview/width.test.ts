import { expect, test } from 'vitest';
import { scaleToFit } from './width';

test('a wide page shrinks to the room, a narrow one keeps its size', () => {
  expect(scaleToFit('desktop', 640)).toBe(0.5);
  expect(scaleToFit('phone', 640)).toBe(1);
});

test('without any room yet it is not scaled away', () => {
  expect(scaleToFit('print', 0)).toBe(1);
});
