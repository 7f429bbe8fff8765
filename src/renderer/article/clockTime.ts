const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

/** The time of an instant, "14:02"; '' for no instant. */
export function clockTime(instant: string): string {
  return instant === '' ? '' : CLOCK.format(new Date(instant));
}

/** The same with its day where that is not today: "14:02", "14:02 on 23 November". */
export function clockTimeAndDay(instant: string, now: Date): string {
  const at = new Date(instant);
  const isToday = at.toDateString() === now.toDateString();
  return isToday ? CLOCK.format(at) : `${CLOCK.format(at)} on ${DAY.format(at)}`;
}
