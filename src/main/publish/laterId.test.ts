import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { laterId, madeAt } from './laterId';

it('is later than all others, and still such an id', () => {
  const id = fc.uuid({ version: 7 });
  fc.assert(
    fc.property(id, fc.array(id), (own, others) => {
      // The last ms that such an id can say lies eight thousand years ahead.
      fc.pre(others.every((other) => !other.startsWith('ffffffff-ffff')));
      const later = laterId(own, others);
      expect(others.every((other) => other < later)).toBe(true);
      expect(z.uuidv7().safeParse(later).success).toBe(true);
    }),
  );
});

it('stays as it is where it is later already', () => {
  const own = '018f4e1e-0000-7000-8000-000000000002';
  expect(laterId(own, [])).toBe(own);
  expect(laterId(own, ['018f4e1e-0000-7000-8000-000000000001'])).toBe(own);
});

it('says when it was made', () => {
  expect(madeAt('018f4e1e-0000-7000-8000-000000000001')).toBe(new Date(0x018f4e1e0000).toISOString());
});
