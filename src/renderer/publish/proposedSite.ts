import { isChinese, type Language, LANGUAGE_NAMES } from '../../shared/article/language';
import type { PublishSite } from '../../shared/publish/publishing';
import type { SiteSettings } from '../../shared/site/site';

interface Known {
  /** The site that she chose for the article, or null. */
  chosen: string | null;
  /** The one that it was last sent to. */
  sentTo: string | null;
  /** The one that articles of its language are written for; it may be a site of files. Null while that is not known. */
  writtenFor: Pick<SiteSettings, 'id' | 'name' | 'publishBy'> | null;
  language: Language;
}

/** The site that an article is proposed to be sent to; undefined where none is its own. */
export function proposedSite(
  sites: readonly PublishSite[],
  { chosen, sentTo, writtenFor, language }: Known,
): PublishSite | undefined {
  for (const id of [chosen, sentTo, writtenFor?.id]) {
    const site = sites.find((each) => each.id === id);
    if (site !== undefined) return site;
  }
  if (writtenFor === null) return undefined;
  return sites.find((site) => isChinese(site.language) === isChinese(language));
}

/** Why the site that the article is written for is not the one, or null. */
export function tellNoSite(
  sites: readonly PublishSite[],
  site: PublishSite | undefined,
  { writtenFor, language }: Pick<Known, 'writtenFor' | 'language'>,
): string | null {
  if (sites.length === 0)
    return 'None of your sites is a WordPress. Sites… makes one, and Export site… writes a site of files.';
  if (writtenFor === null || writtenFor.publishBy !== 'files') return null;
  const said = `Articles in ${LANGUAGE_NAMES[language]} are written for ${writtenFor.name}, a site of files that Export site… writes.`;
  return site === undefined
    ? `${said} None of the others is in this language. Choose one to send the article there all the same.`
    : `${said} Sent here, it goes to ${site.name}.`;
}
