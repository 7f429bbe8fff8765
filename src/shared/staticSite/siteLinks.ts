import type { Language } from '../article/language';
import type { PageLinks } from '../site/pageLinks';
import { encodedPath, relativeHref } from './hrefs';
import { type Edition, editionOf, folded, type Shelf, type SitePlan } from './planSite';

/** Where the frame of the page at `path` leads. `styleSheet` is a path too. @param hrefTo writes an address of a path */
export function siteLinks(
  plan: SitePlan,
  edition: Edition,
  path: string,
  styleSheet: string,
  hrefTo: (path: string) => string = (to) => relativeHref(path, to),
): PageLinks {
  const to = (shelf: Shelf | undefined) => (shelf === undefined ? null : hrefTo(shelf.path));
  return {
    canonical: `${plan.site.address}/${encodedPath(path)}`,
    styleSheet: hrefTo(styleSheet),
    feed: hrefTo(`${edition.prefix}feed.xml`),
    archive: hrefTo(`${edition.prefix}archive/`),
    front: (language: Language) => to(editionOf(plan, language)?.front),
    section: (name) => to(edition.sections.get(folded(name))),
    tag: (name) => to(edition.tags.get(folded(name))),
    author: (name) => to(edition.authors.get(folded(name))),
  };
}
