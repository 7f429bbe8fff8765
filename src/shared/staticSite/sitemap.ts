import type { Card } from './card';
import { encodedPath } from './hrefs';
import type { SitePlan } from './planSite';

/** A page in the sitemap. */
interface MappedPage {
  path: string;
  /** When its words were changed, ISO 8601, where that is known. */
  changedAt?: string;
}

/** What the sitemaps' protocol lets into one file is 50,000. */
const MOST = 40_000;

/** The sitemap as files by their paths: one, or several and one that names them. */
function sitemapFiles(address: string, pages: readonly MappedPage[]): Map<string, string> {
  const parts: string[] = [];
  for (let at = 0; at < Math.max(pages.length, 1); at += MOST) {
    const rows = pages.slice(at, at + MOST).map(({ path, changedAt }) => {
      const changed = changedAt === undefined ? '' : `<lastmod>${escapeXml(changedAt)}</lastmod>`;
      return `<url><loc>${escapeXml(`${address}/${encodedPath(path)}`)}</loc>${changed}</url>`;
    });
    parts.push(`${HEAD}<urlset ${SPACE}>\n${rows.join('\n')}\n</urlset>\n`);
  }
  if (parts.length === 1) return new Map([['sitemap.xml', parts[0]!]]);
  const names = parts.map((_, at) => `sitemap-${at + 1}.xml`);
  const rows = names.map((name) => `<sitemap><loc>${escapeXml(`${address}/${name}`)}</loc></sitemap>`);
  return new Map([
    ['sitemap.xml', `${HEAD}<sitemapindex ${SPACE}>\n${rows.join('\n')}\n</sitemapindex>\n`],
    ...parts.map((part, at): [string, string] => [names[at]!, part]),
  ]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function robotsText(address: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${address}/sitemap.xml\n`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What a site has for the robots of search engines, by its path. */
export function mapOf({ site, editions, paths }: SitePlan, cards: readonly Card[]): Map<string, string> {
  const lists = editions.flatMap(({ front, sections, tags, authors }) => [
    ...[front, ...sections.values(), ...tags.values(), ...authors.values()],
  ]);
  const pages = [
    ...lists.map(({ path }) => ({ path })),
    ...cards.map(({ id, changedAt }) => ({ path: paths.get(id) ?? '', changedAt })),
  ];
  return new Map([...sitemapFiles(site.address, pages), ['robots.txt', robotsText(site.address)]]);
}
