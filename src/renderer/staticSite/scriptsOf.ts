import { isChinese, LANGUAGES } from '../../shared/article/language';
import type { SiteSettings } from '../../shared/site/site';
import { type ChosenSites, siteFor } from '../../shared/site/siteFor';
import type { Scripts } from './staticSiteStore';

/** In which languages the desk writes for a site; in all where it writes for it in none, as for a mirror of the others. */
export function scriptsOf(
  siteId: string,
  { sites, chosen }: { sites: readonly SiteSettings[]; chosen: ChosenSites },
): Scripts {
  const own = LANGUAGES.filter((language) => siteFor(language, sites, chosen)?.id === siteId);
  const hasChinese = own.some(isChinese);
  const hasEnglish = !own.every(isChinese);
  if (hasChinese === hasEnglish) return 'all';
  return hasChinese ? 'chinese' : 'english';
}
