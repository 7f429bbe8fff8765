import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REVISION_REASONS, type RevisionReason } from './revision';
import { thin as thinOut } from './thin';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-24T14:30:00.000Z');
// Whole weeks, so that the edges of days and weeks fall where they fell before.
const TEN_YEARS = 522 * 7 * DAY;

/** Revisions of a pause in her writing, unless they say otherwise. */
function thin<Revision extends { at: string; reason?: RevisionReason }>(revisions: Revision[], now: string) {
  return thinOut(
    revisions.map((revision) => ({ ...revision, reason: revision.reason ?? 'pause', revision })),
    now,
  ).map(({ revision }) => revision);
}

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

  it('keeps what a restoring or an import replaced, and what was kept before a change', () => {
    const day = (reasons: RevisionReason[]) =>
      reasons.map((reason, index) => ({ reason, at: iso(NOW - 5 * DAY + index * MINUTE) }));
    const kept = (...reasons: RevisionReason[]) =>
      thin(day(['created', ...reasons, 'pause']), iso(NOW)).map(({ reason }) => reason);
    expect(kept('pause', 'pause', 'restored', 'pause')).toEqual(['created', 'pause', 'restored', 'pause']);
    expect(kept('pause', 'left', 'imported')).toEqual(['created', 'left', 'imported', 'pause']);
    expect(kept('pause', 'before-change')).toEqual(['created', 'before-change', 'pause']);
    expect(kept('pause', 'on-site', 'pause')).toEqual(['created', 'on-site', 'pause']);
  });

  it('makes no revision of this hour older by a hand-over of days ago behind it', () => {
    const mine = Array.from({ length: 12 }, (_, index) => (40 - 3 * index) * MINUTE);
    const revisions = aged(6 * DAY, ...mine, 5 * DAY, 2 * MINUTE);
    expect(thin(revisions, iso(NOW))).toEqual(revisions);
  });

  it('keeps the end of each day when the clock starts at the same time every day', () => {
    const days = Array.from({ length: 10 }, (_, day) => day);
    let kept: { at: string; day: number; minute: number }[] = [];
    for (const day of days) {
      for (let minute = 0; minute < 50; minute += 5) {
        kept = thin([...kept, { at: iso(minute * MINUTE), day, minute }], iso((minute + 1) * MINUTE));
      }
    }
    expect(kept.filter(({ minute }) => minute === 45).map(({ day }) => day)).toEqual(days);
  });

  it('keeps what it promises, by whatever clock and for whatever reason, however often it is asked', () => {
    const clock = fc.constantFrom(0, 0, 0, -20 * MINUTE, -7 * HOUR, -9 * DAY, TEN_YEARS, -TEN_YEARS);
    const step = fc.record({
      gap: fc.oneof(fc.integer({ min: 1, max: 20 * MINUTE }), fc.integer({ min: 1, max: 3 * DAY })),
      jumped: clock,
      reason: fc.constantFrom(...REVISION_REASONS),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), fc.nat({ max: 6 }), (steps, every) => {
        let [real, shift] = [NOW, 0];
        const all: { sequence: number; real: number; at: string; reason: RevisionReason }[] = [];
        let kept: typeof all = [];
        for (const { gap, jumped, reason } of steps) {
          real += gap;
          shift += jumped;
          const revision = { sequence: all.length, real, at: iso(real + shift), reason };
          all.push(revision);
          kept.push(revision);
          if (all.length % (every + 1) === 0) kept = thin(kept, revision.at);
        }
        kept = thin(kept, iso(real + shift));
        const has = new Set(sequences(kept));
        const promised = all.filter(
          ({ sequence, real: taken, reason }) =>
            sequence === 0 ||
            sequence === all.length - 1 ||
            real - taken <= HOUR ||
            reason.startsWith('before-') ||
            ['restored', 'imported'].includes(all[sequence + 1]?.reason ?? '') ||
            (all[sequence + 1]?.at ?? '9') < all[sequence]!.at,
        );
        expect(sequences(promised).filter((sequence) => !has.has(sequence))).toEqual([]);
      }),
    );
  });

  it('keeps all of her last hour, whatever another desk hands over', () => {
    const theirs = fc.array(fc.integer({ min: 0, max: 30 * DAY }), { minLength: 1, maxLength: 5 });
    const turn = fc.record({ gap: fc.integer({ min: 1, max: 30 * MINUTE }), theirs: fc.option(theirs) });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 30 }), (turns) => {
        let time = NOW;
        let count = 0;
        const mine: { sequence: number; at: string }[] = [];
        let kept: typeof mine = [];
        for (const { gap, theirs: ages } of turns) {
          time += gap;
          for (const age of [...(ages ?? [])].sort((a, b) => b - a)) {
            kept.push({ sequence: (count += 1), at: iso(time - age) });
          }
          const own = { sequence: (count += 1), at: iso(time) };
          mine.push(own);
          kept = thin([...kept, own], own.at);
        }
        const has = new Set(sequences(kept));
        const lastHour = mine.filter(({ at }) => time - Date.parse(at) <= HOUR);
        expect(sequences(lastHour).filter((sequence) => !has.has(sequence))).toEqual([]);
      }),
    );
  });
});
