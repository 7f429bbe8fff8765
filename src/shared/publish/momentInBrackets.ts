import { gmtInstant } from './gmtInstant';

/** " (24 Nov 2026, 14:02)" by the clock of this computer, as the window says it; '' where the site says no time. */
export function momentInBrackets(gmt: string | null): string {
  const at = gmtInstant(gmt);
  return at === null ? '' : ` (${momentWords(at)})`;
}

/** "24 Nov 2026, 14:02" of an instant, ISO 8601. */
export function momentWords(at: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(new Date(at));
}
