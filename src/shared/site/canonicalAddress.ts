import type { Site } from './site';

/** Where the article will stand on the site, or '' while it has no slug. */
export function canonicalAddress(site: Site, slug: string): string {
  return slug === ''
    ? ''
    : `${site.address}/${encodeURIComponent(slug.replace(/\p{Surrogate}/gu, '\ufffd'))}/`;
}
