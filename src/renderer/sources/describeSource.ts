import type { Source } from '../../shared/source/source';
import { dateFormat } from '../ui';

const date = dateFormat({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A calendar date (YYYY-MM-DD) as it is shown: "22 Nov 2026". Anything else comes back as it is. */
function showDate(day: string): string {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(instant) ? day : date(new Date(instant));
}

/** What a source is called where there is room for one name. */
export function sourceName(source: Source): string {
  return source.outlet || source.author || source.title || hostOf(source.url) || 'an unnamed source';
}

/** "Published 22 Nov 2026 · accessed 23 Nov 2026", as much of it as is known. */
export function sourceDates(source: Source): string {
  const published = source.published && `Published ${showDate(source.published)}`;
  const accessed = source.accessed && `accessed ${showDate(source.accessed)}`;
  const both = [published, accessed].filter((part) => part !== '').join(' · ');
  return both.charAt(0).toUpperCase() + both.slice(1);
}

/** All that tells a source apart, in one line. */
export function sourceWords(source: Source): string {
  const { author, title, url, archived } = source;
  const parts = [sourceName(source), author, title, url, sourceDates(source), archived];
  return [...new Set(parts)].filter((part) => part !== '').join(', ');
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
}
