import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from './readDate';

const TODAY = '2026-11-24';

describe('readDate', () => {
  it.each([
    '22 November 2026',
    '22 Nov 2026',
    '22nd of November, 2026',
    'November 22, 2026',
    'Sunday, 22 November 2026',
    '2026-11-22',
    '2026/11/22',
    '22/11/2026',
    '11/22/2026',
    '22.11.2026',
    '2026年11月22日',
    ' 2026年11月22 ',
  ])('reads %s', (typed) => expect(readDate(typed, TODAY)).toEqual({ ok: true, value: '2026-11-22' }));

  it('reads Sept and today, and keeps nothing as nothing', () => {
    expect(readDate('3 Sept 2025', TODAY)).toEqual({ ok: true, value: '2025-09-03' });
    expect(readDate('Today', TODAY)).toEqual({ ok: true, value: TODAY });
    expect(readDate(' ', TODAY)).toEqual({ ok: true, value: '' });
  });

  it('asks about a date that can be read in two ways', () => {
    expect(readDate('04/05/2026', TODAY)).toEqual({
      ok: false,
      why: 'This can mean 4 May or 5 April. Type the month as a word: 4 May 2026.',
    });
  });

  it.each(['31 April 2026', '2026-02-29', '40/13/2026'])('says that %s does not exist', (typed) =>
    expect(readDate(typed, TODAY)).toEqual({ ok: false, why: 'There is no such day in the calendar.' }),
  );

  it.each(['soon', '22 November', '22/11/26', 'ma 3 2026', '22 Novemberish 2026'])(
    'does not guess %s',
    (typed) => expect(readDate(typed, TODAY)).toMatchObject({ ok: false }),
  );

  it('answers with the same date for every date it writes itself', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (day) => {
          const value = day.toISOString().slice(0, 10);
          expect(readDate(value, TODAY)).toEqual({ ok: true, value });
        },
      ),
    );
  });
});
