import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thin } from './thin';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-24T14:30:00.000Z');
// Whole weeks, so that the edges of days and weeks fall where they fell before.
const TEN_YEARS = 522 * 7 * DAY;

const iso = (time: number) => new Date(time).toISOString();
/** Revisions of these ages in ms, numbered in the order in which they were taken. */
const aged = (...ages: number[]) => ages.map((age, sequence) => ({ sequence, at: iso(NOW - age) }));
const sequences = (revisions: { sequence: number }[]) => revisions.map(({ sequence }) => sequence);

describe('thin', () => {
  it('keeps all of the last hour', () => {
    const revisions = aged(50 * MINUTE, 40 * MINUTE, 39 * MINUTE, 1 * MINUTE);
    expect(thin(revisions, iso(NOW))).toEqual(revisions);
  });

  it('keeps the last of each hour, day and week after that, and the first of all', () => {
    const start = Date.parse('2026-09-07T00:10:00.000Z');
    const revisions = [];
    for (let time = start, sequence = 0; time < NOW; time += 10 * MINUTE, sequence += 1) {
      revisions.push({ sequence, at: iso(time) });
    }
    const kept = thin(revisions, iso(NOW)).map(({ at }) => at);
    expect(kept[0]).toBe(iso(start));
    const within = (from: number, to: number) => kept.filter((at) => at > iso(from) && at <= iso(to)).length;
    expect(within(NOW - HOUR, NOW)).toBe(5);
    expect(within(NOW - 10 * HOUR, NOW - 2 * HOUR)).toBe(8);
    expect(within(NOW - 20 * DAY, NOW - 10 * DAY)).toBe(10);
    expect(within(NOW - 71 * DAY, NOW - 36 * DAY)).toBe(5);
  });

  it('is not misled by a clock that jumps ten years forth and back', () => {
    const day = Array.from({ length: 20 }, (_, index) => (20 - index) * MINUTE);
    const revisions = aged(...day.slice(0, 10), ...day.slice(10).map((age) => age - TEN_YEARS), 0);
    expect(thin(revisions, iso(NOW))).toEqual(revisions);
    expect(thin(aged(...day), iso(NOW + TEN_YEARS))).toEqual(aged(...day));
    expect(thin(aged(...day), iso(NOW - TEN_YEARS))).toEqual(aged(...day));
  });

  const steps = fc.array(fc.integer({ min: 1, max: 3 * DAY }), { minLength: 1, maxLength: 80 });
  const jump = fc.constantFrom(0, 0, 0, TEN_YEARS, -TEN_YEARS);
  /** The gaps between revisions as they were, and what the clock said of them. */
  const taken = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 * DAY }), jump), {
    minLength: 1,
    maxLength: 80,
  });

  it('keeps the order, the first and the newest, whatever the clock says', () => {
    fc.assert(
      fc.property(taken, jump, (gaps, last) => {
        let time = NOW;
        const revisions = gaps.map(([gap, jumped], sequence) => ({
          sequence,
          at: iso((time += gap + jumped)),
        }));
        const kept = thin(revisions, iso(time + last));
        const order = sequences(kept);
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(order[0]).toBe(0);
        expect(order.at(-1)).toBe(revisions.length - 1);
      }),
    );
  });

  it('keeps whatever a right clock would keep, when the clock jumps', () => {
    fc.assert(
      fc.property(steps, fc.nat(), jump, (gaps, at, jumped) => {
        let time = NOW;
        const right = gaps.map((gap, sequence) => ({ sequence, at: iso((time += gap)) }));
        const from = at % right.length;
        const wrong = right.map((revision, index) =>
          index < from ? revision : { ...revision, at: iso(Date.parse(revision.at) + jumped) },
        );
        const kept = new Set(sequences(thin(wrong, iso(time + jumped))));
        for (const sequence of sequences(thin(right, iso(time)))) expect(kept.has(sequence)).toBe(true);
      }),
    );
  });

  it('answers the same when it is asked again at the same time', () => {
    fc.assert(
      fc.property(steps, (gaps) => {
        let time = NOW;
        const revisions = gaps.map((gap, sequence) => ({ sequence, at: iso((time += gap)) }));
        const kept = thin(revisions, iso(time));
        expect(thin(kept, iso(time))).toEqual(kept);
      }),
    );
  });
});
