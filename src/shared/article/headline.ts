import { inQuotationMarks } from '../lib/inQuotationMarks';

/** What stands in the headline's place where an article has none yet. */
export function shownHeadline(headline: string): string {
  return headline.trim() === '' ? 'No headline yet' : headline;
}

/** How a sentence of the interface names an article. */
export function namedArticle(headline: string): string {
  return inQuotationMarks(shownHeadline(headline));
}
