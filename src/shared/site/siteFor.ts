import { isChinese, type Language } from '../article/language';
import type { SiteSettings } from './site';

/** Which site she chose for the articles of a language, by its id. */
export type ChosenSites = Partial<Record<Language, string>>;

/** The site that articles of a language are written for: the one she chose, or one in that language, or the first. */
export function siteFor(
  language: Language,
  sites: readonly SiteSettings[],
  chosen: ChosenSites,
): SiteSettings | null {
  return (
    sites.find(({ id }) => id === chosen[language]) ??
    sites.find((site) => site.language === language) ??
    sites.find((site) => isChinese(site.language) && isChinese(language)) ??
    sites[0] ??
    null
  );
}
