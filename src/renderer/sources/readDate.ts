import type { Reading } from './Reading';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const NOT_UNDERSTOOD =
  'This date is not understood. Type it as 22 November 2026, 2026-11-22 or 2026年11月22日.';

/**
 * A date as people type it, as YYYY-MM-DD. `today` is such a date. A date that two readers would read in two ways
 * (04/05/2026) is asked about and never guessed.
 */
export function readDate(typed: string, today: string): Reading {
  const text = typed.trim().toLowerCase();
  if (text === '') return { ok: true, value: '' };
  if (text === 'today' || text === '今天') return { ok: true, value: today };
  return byYearFirst(text) ?? byWords(text) ?? bySlashes(text) ?? { ok: false, why: NOT_UNDERSTOOD };
}

function byYearFirst(text: string): Reading | null {
  const match =
    /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/.exec(text) ??
    /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/.exec(text);
  return match === null ? null : calendarDate(match[1], match[2], match[3]);
}

/** "22 November 2026", "22nd Nov 2026", "Sunday, November 22, 2026". */
function byWords(text: string): Reading | null {
  const words = text
    .replace(/[,.]/g, ' ')
    .replace(/^(mon|tues|wednes|thurs|fri|satur|sun|tue|wed|thu|sat)(day)?\s+/, '')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .replace(/\bof\b/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first, second, year] = words;
  if (words.length !== 3 || first === undefined || second === undefined) return null;
  const [day, name] = /^\d/.test(first) ? [first, second] : [second, first];
  const month =
    name.length >= 3 ? MONTHS.findIndex((known) => known.startsWith(name.replace(/^sept$/, 'sep'))) : -1;
  return month < 0 ? null : calendarDate(year, String(month + 1), day);
}

function bySlashes(text: string): Reading | null {
  const match = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text);
  if (match === null) return null;
  const [, first, second, year] = match;
  const [one, two] = [Number(first), Number(second)];
  if (one > 12 || one === two) return calendarDate(year, second, first);
  if (two > 12) return calendarDate(year, first, second);
  const asDayFirst = `${one} ${monthName(two)}`;
  const asMonthFirst = `${two} ${monthName(one)}`;
  return {
    ok: false,
    why: `This can mean ${asDayFirst} or ${asMonthFirst}. Type the month as a word: ${asDayFirst} ${year}.`,
  };
}

function monthName(month: number): string {
  const name = MONTHS[month - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function calendarDate(year = '', month = '', day = ''): Reading {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(day)) return { ok: false, why: NOT_UNDERSTOOD };
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
  return exists ? { ok: true, value } : { ok: false, why: 'There is no such day in the calendar.' };
}
