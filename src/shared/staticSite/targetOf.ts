import { basePath } from './hrefs';

/** A place in the site. */
export interface SiteTarget {
  /** `tags/tide/` or `media/1.jpg`. */
  path: string;
  /** What of the page, or ''. */
  id: string;
}

/** Whither in the site an address on one of its pages leads; null where it leads out of the site. */
export function targetOf(address: string, from: string, siteAddress: string): SiteTarget | null {
  const [before = '', hash = ''] = split(address, '#');
  const [place] = split(before, '?');
  const path = pathIn(place ?? '', from, siteAddress);
  return path === null ? null : { path: decoded(withoutDots(path)), id: decoded(hash) };
}

function pathIn(place: string, from: string, siteAddress: string): string | null {
  if (place === '') return from;
  const base = basePath(siteAddress);
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(place)) {
    const own = siteAddress.replace(/^https?:/i, '').toLowerCase();
    const other = place.replace(/^https?:/i, '');
    if (!other.toLowerCase().startsWith(own)) return null;
    const rest = other.slice(own.length);
    return rest === '' ? '' : rest.startsWith('/') ? rest.slice(1) : null;
  }
  if (place.startsWith('/')) return place.startsWith(base) ? place.slice(base.length) : null;
  return from.slice(0, from.lastIndexOf('/') + 1) + place;
}

function withoutDots(path: string): string {
  if (!path.includes('./') && !path.endsWith('.')) return path;
  const kept: string[] = [];
  const parts = path.split('/');
  for (const part of parts) {
    if (part === '..') kept.pop();
    else if (part !== '.') kept.push(part);
  }
  const isFolder = /(^|\/)\.{0,2}$/.test(path);
  return kept.join('/') + (isFolder && kept.length > 0 && kept.at(-1) !== '' ? '/' : '');
}

function split(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
