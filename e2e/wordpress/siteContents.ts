import { askAs } from './askAs';
import type { WordPressSite } from './startWordPress';

/** What the site holds, asked by its administrator: nothing of Galley's own stands between. */
export async function askSite<Answer>(
  { address, users }: WordPressSite,
  route: string,
  body?: object,
  method = body ? 'POST' : 'GET',
): Promise<Answer> {
  const { status, text, json } = await askAs(address, users.administrator, method, `/wp/v2/${route}`, body);
  if (status >= 400) throw new Error(`${method} ${route}: ${status} ${text}`);
  return json as Answer;
}

export interface SitePost {
  id: number;
  link: string;
  status: string;
  slug: string;
  date_gmt: string;
  title: { raw: string };
  content: { raw: string };
  excerpt: { raw: string };
  featured_media: number;
  categories: number[];
  tags: number[];
  meta: { footnotes: string };
}
const ALL = 'status=draft,pending,future,publish,private,trash';
/** Those of every status, the bin too. */
export const allPosts = (site: WordPressSite) => askAll<SitePost>(site, `posts?${ALL}`);
export const allMedia = (site: WordPressSite) =>
  askAll<{ id: number; alt_text: string; caption: { raw: string } }>(site, 'media?');

/** How many the site has, without what they hold: `route` is like `posts?status=draft`. */
export async function countOn({ address, users }: WordPressSite, route: string): Promise<number> {
  const asked = `/wp/v2/${route}&per_page=1&_fields=id`;
  const { status, headers, text } = await askAs(address, users.administrator, 'GET', asked);
  if (status >= 400) throw new Error(`${route}: ${status} ${text}`);
  return Number(headers.get('x-wp-total'));
}

/** A site gives a hundred at most at a time. */
async function askAll<One>(site: WordPressSite, route: string): Promise<One[]> {
  const all: One[] = [];
  for (;;) {
    const more = await askSite<One[]>(site, `${route}&context=edit&per_page=100&offset=${all.length}`);
    all.push(...more);
    if (more.length < 100) return all;
  }
}
