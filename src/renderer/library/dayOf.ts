import { dateFormat, longDay } from '../ui';

const weekday = dateFormat({ weekday: 'long', day: 'numeric', month: 'long' });
const shortDayAndYear = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' });
const DAY_MS = 86_400_000;

/** Counts the days of her calendar: the same for two instants of one day, one more on the next. */
export function dayNumber(date: Date): number {
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS);
}

/** The day an instant falls on for her, as a heading: "Today", "Yesterday", "Friday 20 November". */
export function dayOf(instant: string, now: Date): string {
  const then = new Date(instant);
  const days = dayNumber(now) - dayNumber(then);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const isThisYear = then.getFullYear() === now.getFullYear();
  return isThisYear ? weekday(then).replace(',', '') : longDay(instant);
}

/** A calendar date (YYYY-MM-DD) as "24 Nov 2026". */
export function calendarDate(date: string): string {
  return shortDayAndYear(new Date(`${date}T12:00:00`));
}
