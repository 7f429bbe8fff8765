import { isChinese, type Language } from '../article/language';
import { dateInWords } from '../source/dates';

/** An instant by a site's clock, in words. */
export interface SiteMoment {
  /** "24 November 2026, 14:30" */
  date: string;
  /** "Tuesday 24 November 2026" */
  today: string;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const CHINESE_WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** Making a formatter costs more than rendering an article, so each time zone's is kept. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** `instant` is ISO 8601; `timeZone` an IANA name. */
export function siteMoment(instant: string, timeZone: string, language: Language): SiteMoment {
  const parts = partsOf(instant, timeZone);
  const { day } = parts;
  const date = dateInWords(day, language);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const { time } = parts;
  if (!isChinese(language)) return { date: `${date}, ${time}`, today: `${WEEKDAYS[weekday]} ${date}` };
  return { date: `${date} ${time}`, today: `${date} 星期${CHINESE_WEEKDAYS[weekday]}` };
}

/** The day that an ISO 8601 instant falls on by the site's clock: "2026-11-24". */
export function siteDay(instant: string, timeZone: string): string {
  return partsOf(instant, timeZone).day;
}

/** The same instant to the second, as databases write it: "2026-11-24 14:30:05". */
export function siteSecond(instant: string, timeZone: string): string {
  const { day, time } = partsOf(instant, timeZone);
  return `${day} ${time}:${new Date(instant).toISOString().slice(17, 19)}`;
}

interface SiteParts {
  /** "2026-11-24" */
  day: string;
  /** "14:30" */
  time: string;
}

/** Swedes write days as ISO 8601 does: parting such a text is some times quicker than asking for its parts. */
function partsOf(instant: string, timeZone: string): SiteParts {
  const key = `${timeZone} ${instant}`;
  const known = told.get(key);
  if (known) return known;
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  const [day = '', time = ''] = formatter.format(new Date(instant)).split(' ');
  if (told.size >= MOST_TOLD) told.clear();
  told.set(key, { day, time });
  return { day, time };
}

/** The lists of a site tell the same few instants many times over. */
const told = new Map<string, SiteParts>();
const MOST_TOLD = 5_000;
