import type { Language } from '../article/language';
import type { PageLinks } from '../site/pageLinks';
import { encodedPath, relativeHref } from './hrefs';
import { type Edition, editionOf, folded, type Shelf, type SitePlan } from './planSite';

/** What the frame of a page stands on: where it leads, and where its pictures are. */
export interface SiteLinks extends PageLinks {
  /** Where a reader of the page finds a picture of the library, or null where it is gone. */
  pictures(this: void, media: string): string | null;
}

/** What every page of a site has beside it, as paths of the site. */
export interface SiteAssets {
  styleSheet: string;
  /** Of a picture of the library; null for one that is gone. */
  pathOf(this: void, media: string): string | null;
  /** The paths of smaller sizes of it, the smallest first. */
  smaller(media: string): readonly { path: string; width: number }[];
}

/** Where the frame of the page at `path` leads. @param hrefTo writes an address of a path */
export function siteLinks(
  plan: SitePlan,
  edition: Edition,
  path: string,
  assets: SiteAssets,
  hrefTo: (path: string) => string = (to) => relativeHref(path, to),
): SiteLinks {
  const to = (shelf: Shelf | undefined) => (shelf === undefined ? null : hrefTo(shelf.path));
  return {
    canonical: `${plan.site.address}/${encodedPath(path)}`,
    styleSheet: hrefTo(assets.styleSheet),
    feed: hrefTo(`${edition.prefix}feed.xml`),
    archive: hrefTo(`${edition.prefix}archive/`),
    front: (language: Language) => to(editionOf(plan, language)?.front),
    section: (name) => to(edition.sections.get(folded(name))),
    tag: (name) => to(edition.tags.get(folded(name))),
    author: (name) => to(edition.authors.get(folded(name))),
    // One that is too heavy is shown on no card, so it is the greatest of the smaller ones.
    cardPicture: (media, width) => {
      const stored = assets.pathOf(media);
      if (stored === null) return null;
      const shown = assets.smaller(media).at(-1) ?? { path: stored, width };
      return { address: `${plan.site.address}/${encodedPath(shown.path)}`, width: shown.width };
    },
    pictures: (media) => {
      const stored = assets.pathOf(media);
      return stored === null ? null : hrefTo(stored);
    },
  };
}
