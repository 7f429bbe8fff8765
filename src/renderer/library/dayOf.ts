const DAY_MS = 86_400_000;

/** The day an instant falls on for her, as a heading: "Today", "Yesterday", "Friday 20 November". */
export function dayOf(instant: string, now: Date): string {
  const then = new Date(instant);
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(then)) / DAY_MS);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const isThisYear = then.getFullYear() === now.getFullYear();
  const parts: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
  return then
    .toLocaleDateString('en-GB', isThisYear ? parts : { day: 'numeric', month: 'long', year: 'numeric' })
    .replace(',', '');
}

/** "14:02" in her own time. */
export function timeOf(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** "24 Nov", with its year where that is another. */
export function shortDay(instant: string, now: Date): string {
  const then = new Date(instant);
  const isThisYear = then.getFullYear() === now.getFullYear();
  return then.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  });
}

/** A calendar date (YYYY-MM-DD) as "24 Nov 2026". */
export function calendarDate(date: string): string {
  return new Date(`${date}T12:00:00`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}
