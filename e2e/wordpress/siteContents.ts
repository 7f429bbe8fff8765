import type { WordPressSite } from './startWordPress';

/** What the site holds, asked by its administrator: nothing of Galley's own stands between. */
export async function askSite<Answer>(
  site: WordPressSite,
  route: string,
  body?: object,
  method = body ? 'POST' : 'GET',
): Promise<Answer> {
  const { name, password } = site.users.administrator;
  const response = await fetch(`${site.address}/wp-json/wp/v2/${route}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return (await response.json()) as Answer;
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
}
const ALL = 'status=draft,pending,future,publish,private,trash&context=edit&per_page=100';
/** Those of every status, the bin too. */
export const allPosts = (site: WordPressSite) => askSite<SitePost[]>(site, `posts?${ALL}`);
export const allMedia = (site: WordPressSite) =>
  askSite<{ id: number; alt_text: string; caption: { raw: string } }[]>(
    site,
    'media?context=edit&per_page=100',
  );
