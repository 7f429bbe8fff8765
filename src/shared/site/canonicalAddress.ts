import { type Permanent, permalinkPath } from './permalink';
import type { Site } from './site';

/** Where the article will stand on the site, or '' while it has no slug. */
export function canonicalAddress(site: Site, article: Permanent): string {
  const path = permalinkPath(site, article);
  return path === '' ? '' : site.address + path;
}
