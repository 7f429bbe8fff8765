const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Both take an ISO 8601 instant: "24 November 2026", "24 Nov 2026, 14:02". */
export const dayOf = (instant: string) => DAY.format(new Date(instant));
export const timeOf = (instant: string) => TIME.format(new Date(instant));
