import { expect, it } from 'vitest';
import { outdatedBackups } from './rollingRule';

const dayAt = (day: number, hour = 12) => new Date(Date.UTC(2026, 10, 24 - day, hour)).toISOString();
const kept = (instants: string[]) => {
  const gone = new Set(outdatedBackups(instants));
  return instants.filter((at) => !gone.has(at));
};

it('keeps the last of each of seven days, and of each of eight weeks before', () => {
  const daily = Array.from({ length: 120 }, (_, day) => dayAt(day));
  const left = kept(daily);
  expect(left.slice(0, 7)).toEqual(daily.slice(0, 7));
  expect(left).toHaveLength(15);
  const weeks = left.slice(7).map((at) => Math.floor(Date.parse(at) / (7 * 86_400_000)));
  expect(new Set(weeks).size).toBe(8);
});

it('keeps of a day only its last', () => {
  expect(kept([dayAt(0, 8), dayAt(0, 9), dayAt(0, 17), dayAt(1, 9)])).toEqual([dayAt(0, 17), dayAt(1, 9)]);
});

it('lets nothing go after a holiday, however long, that nothing has taken the place of', () => {
  const before = Array.from({ length: 7 }, (_, day) => dayAt(400 + day));
  expect(outdatedBackups(before)).toEqual([]);
  expect(outdatedBackups([dayAt(0), ...before])).toEqual([]);
});

it('keeps what it kept when it is asked again', () => {
  const left = kept(Array.from({ length: 300 }, (_, day) => dayAt(day)));
  expect(outdatedBackups(left)).toEqual([]);
});
