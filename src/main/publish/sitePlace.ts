import type { OnSite, Publication } from './publication';

/** The WordPress that a site is signed in to. Numbers of posts, pictures and people mean something there alone. */
export interface SitePlace {
  /** Where its REST API begins. */
  root: string;
  /** Others under which it was known before, and from which it leads here itself: without https, with www. */
  formerly: readonly string[];
}

/** By what an article on a site is known to be of one WordPress. */
interface Placed {
  root?: string | undefined;
  held: { link: string } | null;
}

/** The address of the site whose API begins there; a site may stand in a folder of its host. Without a slash at its end. */
export function siteAddress(root: string): string {
  const { origin, pathname } = new URL(root);
  return origin + pathname.replace(/(\/index\.php)?(\/wp-json)?\/?$/, '');
}

/** Whether an API begins on the very site; it moves on its site where that gets other permalinks. */
export function isPlace(root: string, place: SitePlace): boolean {
  return [place.root, ...place.formerly].some((known) => siteAddress(known) === siteAddress(root));
}

/**
 * Whether what is known of an article is of this place. An older Galley kept no root: there the address of the post says
 * it, as WordPress begins each with its own.
 */
export function isAt(onSite: Placed, place: SitePlace): boolean {
  if (onSite.root !== undefined) return isPlace(onSite.root, place);
  const link = onSite.held?.link ?? '';
  return [place.root, ...place.formerly].some((root) => link.startsWith(`${siteAddress(root)}/`));
}

type Known<There> = {
  sites: Record<string, There>;
  elsewhere?: Record<string, There[]> | undefined;
};

/** What is known of an article on a site as it is signed in to; null where it was never there. */
export function onSiteAt<There extends Placed>(
  known: Known<There>,
  siteId: string,
  place: SitePlace,
): There | null {
  return allOf(known, siteId).find((onSite) => isAt(onSite, place)) ?? null;
}

/** What was sent for a site while that was signed in to another WordPress. */
export function elsewhereOf<There extends Placed>(
  known: Known<There>,
  siteId: string,
  place: SitePlace,
): There[] {
  return allOf(known, siteId).filter((onSite) => !isAt(onSite, place));
}

/** With what is known at a place now; what was known of others is kept, and which job was the last one there. */
export function withOnSite(before: Publication, siteId: string, place: SitePlace, now: OnSite): Publication {
  const others = elsewhereOf(before, siteId, place);
  const done = now.done ?? onSiteAt(before, siteId, place)?.done;
  return {
    ...before,
    sites: { ...before.sites, [siteId]: { ...now, root: place.root, ...(done !== undefined && { done }) } },
    ...((others.length > 0 || before.elsewhere !== undefined) && {
      elsewhere: { ...before.elsewhere, [siteId]: others },
    }),
  };
}

/** Whether two roots differ in no more than https and www. */
export function isVariant(one: string, other: string): boolean {
  const bare = (root: string) => siteAddress(root).replace(/^https?:\/\/(www\.)?/, '');
  return bare(one) === bare(other);
}

function allOf<There>({ sites, elsewhere }: Known<There>, siteId: string): There[] {
  const last = sites[siteId];
  return [...(last === undefined ? [] : [last]), ...(elsewhere?.[siteId] ?? [])];
}
