import { isChinese, type Language } from '../article/language';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Whether a text is YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** A calendar date YYYY-MM-DD in words: "22 November 2026" or "2026年11月22日". Anything else comes back as it is. */
export function dateInWords(date: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.trim());
  const month = match && MONTHS[Number(match[2]) - 1];
  if (!match || !month) return date.trim();
  const [, year, , day] = match;
  if (isChinese(language)) return `${year}年${Number(match[2])}月${Number(day)}日`;
  return `${Number(day)} ${month} ${year}`;
}

/** The calendar date that words of either language say, the other way round; '' where they say none. */
export function dayOfWords(words: string): string {
  const [, day, month = '', year] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(words.trim()) ?? [];
  const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(words.trim());
  if (chinese !== null)
    return [chinese[1], chinese[2]?.padStart(2, '0'), chinese[3]?.padStart(2, '0')].join('-');
  const at = MONTHS.indexOf(month) + 1;
  return at === 0 ? '' : [year, String(at).padStart(2, '0'), day?.padStart(2, '0')].join('-');
}
