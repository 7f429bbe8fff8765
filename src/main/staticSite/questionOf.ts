import type { SiteFolder } from './SiteFolder';
import type { SiteWork } from './SiteWork';

/** What she must know before a site is written, or null. */
export function questionOf(work: SiteWork, folder: SiteFolder): string | null {
  const questions = [ofTheme(work), ofFolder(work, folder)].filter((question) => question !== null);
  return questions.length === 0 ? null : questions.join(' ');
}

/** A theme of hers may be gone, or be damaged by whoever changed it. */
function ofTheme({ site: { name, themeId, theme } }: SiteWork): string | null {
  if (theme.id === themeId) return null;
  return `The theme of ${name}, “${themeId}”, cannot be read. All of its pages would wear “${theme.name}” instead.`;
}

function ofFolder({ site, scope, folder: path }: SiteWork, folder: SiteFolder): string | null {
  if (folder.isForeign)
    return `${path} holds files that are not of a site by Galley. They stay as they are, and where one is in the way of a page, that page is not written. An empty folder is safer.`;
  if (folder.before === null) return null;
  if (folder.before.site !== site.id)
    return `${path} holds another site by Galley. What it has and this one has not is taken away.`;
  if (folder.before.scope !== scope)
    return `${path} holds a site of another choice of articles. Pages of articles that are not among these are taken away.`;
  return null;
}
