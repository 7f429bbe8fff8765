import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawDelay } from './drawDelay';

it('a pause of hers is enough, a longer one where the page is slow', () => {
  expect(drawDelay(4, 0)).toBe(50);
  expect(drawDelay(100, 0)).toBe(500);
});

it('without a pause the page comes after a second, a slow one after more', () => {
  expect(drawDelay(4, 990)).toBe(10);
  expect(drawDelay(4, 1_200)).toBe(0);
  expect(drawDelay(20, 1_200)).toBe(100);
  expect(drawDelay(20, 1_950)).toBe(50);
});

it('whatever it took the last time, a page comes three seconds after a change', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 60_000, noNaN: true }), fc.nat(10_000), (cost, waited) => {
      const delay = drawDelay(cost, waited);
      expect(delay).toBeGreaterThanOrEqual(0);
      expect(waited + delay).toBeLessThanOrEqual(Math.max(3_000, waited));
    }),
  );
});
