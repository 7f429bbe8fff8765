import { isChinese, type Language } from '../article/language';
import { dateInWords } from '../source/dates';
import { siteDay } from './siteClock';

/** The day that an ISO 8601 instant falls on by the site's clock, in words: "24 November", with the year where that is not the one of `now`. */
export function dayOnPage(instant: string, now: string, timeZone: string, language: Language): string {
  const day = siteDay(instant, timeZone);
  const words = dateInWords(day, language);
  const year = day.slice(0, 4);
  if (year !== siteDay(now, timeZone).slice(0, 4)) return words;
  return words.replace(isChinese(language) ? `${year}年` : ` ${year}`, '');
}
