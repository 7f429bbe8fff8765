import { dateFormat } from './dateFormat';

const clock = dateFormat({ hour: '2-digit', minute: '2-digit' });
const day = dateFormat({ day: 'numeric', month: 'long' });
const shortDayFormat = dateFormat({ day: 'numeric', month: 'short' });
const shortDayAndYear = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' });
const longDayFormat = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });
const momentFormat = dateFormat({ dateStyle: 'medium', timeStyle: 'short' });

/** "14:02" in her own time. This and the others take an ISO 8601 instant. */
export function clockTime(instant: string): string {
  return clock(new Date(instant));
}

/** The same with its day where that is not today: "14:02", "14:02 on 23 November". */
export function clockTimeAndDay(instant: string, now: Date): string {
  const at = new Date(instant);
  const isToday = at.toDateString() === now.toDateString();
  return isToday ? clock(at) : `${clock(at)} on ${day(at)}`;
}

/** Where there is room for no more: "14:02" today, otherwise "24 Nov", with its year where that is another. */
export function clockTimeOrDay(instant: string, now: Date): string {
  const at = new Date(instant);
  return at.toDateString() === now.toDateString() ? clock(at) : shortDay(instant, now);
}

/** "24 Nov", with its year where that is another. */
export function shortDay(instant: string, now: Date): string {
  const at = new Date(instant);
  return at.getFullYear() === now.getFullYear() ? shortDayFormat(at) : shortDayAndYear(at);
}

/** "24 November 2026" */
export function longDay(instant: string): string {
  return longDayFormat(new Date(instant));
}

/** "24 Nov 2026, 14:02" */
export function moment(instant: string): string {
  return momentFormat(new Date(instant));
}

/** A day as she reads it on her calendar, YYYY-MM-DD. */
export function localDay(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
