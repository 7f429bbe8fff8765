import { inQuotationMarks } from '../lib/inQuotationMarks';

/** What stands in the headline's place where an article has none yet. */
export function shownHeadline(headline: string): string {
  return headline.trim() === '' ? 'No headline yet' : headline;
}

/** How a sentence of the interface names an article. */
export function namedArticle(headline: string): string {
  return inQuotationMarks(shownHeadline(headline));
}

/** A long headline without its middle: how it begins, and what tells it apart at its end. */
export function shortHeadline(headline: string, most: number): string {
  const characters = [...headline];
  if (characters.length <= most) return headline;
  const end = Math.floor((most - 1) * 0.6);
  const parts = [characters.slice(0, most - 1 - end), characters.slice(-end)];
  return parts.map((part) => part.join('').trim()).join(' … ');
}
