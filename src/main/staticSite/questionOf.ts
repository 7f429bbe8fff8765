import type { SiteFolder } from './SiteFolder';
import type { SiteWork } from './SiteWork';

/** What she must know of the folder before a site goes there, or null. */
export function questionOf({ site, scope, folder: path }: SiteWork, folder: SiteFolder): string | null {
  if (folder.isForeign)
    return `${path} holds files that are not of a site by Galley. They stay as they are, and where one is in the way of a page, that page is not written. An empty folder is safer.`;
  if (folder.before === null) return null;
  if (folder.before.site !== site.id)
    return `${path} holds another site by Galley. What it has and this one has not is taken away.`;
  if (folder.before.scope !== scope)
    return `${path} holds a site of another choice of articles. Pages of articles that are not among these are taken away.`;
  return null;
}
