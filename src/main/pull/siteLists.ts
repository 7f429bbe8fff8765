import { z } from 'zod';
import { markupWords } from '../../shared/article/markupWords';
import { fail, ok, type Result } from '../../shared/lib/result';
import { type HeldPost, heldPostSchema } from '../../shared/publish/heldPost';
import { isUnfiled } from '../../shared/import/isUnfiled';
import type { PullQuery } from '../../shared/import/pulled';
import { asResult, type SiteAnswer, type SiteRequest } from '../wordpress';

/** Asks the site, and asks again where it was busy. */
export interface Asks {
  host: string;
  ask(request: SiteRequest): Promise<SiteAnswer>;
}

/** A post in a list: its number, and when it was last changed. */
export interface ListedPost {
  id: number;
  modified_gmt: string;
}

/** As many as WordPress gives at once. */
const PAGE = 100;
/** Of sections; nobody looks through more of them in a menu. */
const MOST_PAGES = 20;
/** So many pages without a post that is new come of no list: the site says no end of it. */
const MOST_WITHOUT = 20;
const STATUSES = 'publish,future,draft,pending,private';
const listedSchema = z.array(z.object({ id: z.int().positive(), modified_gmt: z.string() }));

/** All posts that are asked for, the oldest number first; a post that comes while the list is read is at its end. */
export async function listPosts(
  { since, own, section, words }: PullQuery,
  userId: number,
  site: Asks,
): Promise<Result<ListedPost[]>> {
  const posts = new Map<number, ListedPost>();
  let without = 0;
  for (let page = 1; without < MOST_WITHOUT; page += 1) {
    const answer = await site.ask({
      method: 'GET',
      route: 'wp/v2/posts',
      query: {
        ...{ context: 'edit', status: STATUSES, orderby: 'id', order: 'asc', _fields: 'id,modified_gmt' },
        ...{ per_page: String(PAGE), page: String(page) },
        ...(since !== '' && { modified_after: `${since}T00:00:00` }),
        ...(own && { author: String(userId) }),
        ...(section !== 0 && { categories: String(section) }),
        ...(words !== '' && { search: words }),
      },
    });
    // Pages may be short where posts of others are left out: only the site knows which is the last.
    if (!answer.ok && answer.refusal.code === 'rest_post_invalid_page_number') break;
    const listed = asResult(answer, (value) => listedSchema.safeParse(value).data ?? null, site.host);
    if (!listed.ok) return listed;
    const before = posts.size;
    for (const post of listed.value) posts.set(post.id, post);
    if (page === 1 && listed.value.length === 0) break;
    without = posts.size > before ? 0 : without + 1;
  }
  return ok([...posts.values()]);
}

/** A post with what plug-ins for several languages say of it. */
export interface SitePost extends HeldPost {
  language: string;
  /** It can be read with a password only. */
  isLocked: boolean;
}

const FIELDS =
  'id,link,status,slug,date_gmt,modified_gmt,title.raw,content.raw,excerpt.raw,author,featured_media,categories,tags,meta,lang,password';

/** These posts; those that are gone meanwhile, or that the site does not give as WordPress does, are not among them. */
export async function readPosts(ids: readonly number[], site: Asks): Promise<Result<SitePost[]>> {
  const answer = await site.ask({
    method: 'GET',
    route: 'wp/v2/posts',
    query: {
      ...{ context: 'edit', status: STATUSES, include: ids.join(','), per_page: String(PAGE) },
      ...{ orderby: 'include', _fields: FIELDS },
    },
  });
  return asResult(answer, asPosts, site.host);
}

const besidesSchema = z.object({
  lang: z.string().optional().catch(undefined),
  password: z.string().optional().catch(undefined),
});

function asPosts(value: unknown): SitePost[] | null {
  if (!Array.isArray(value)) return null;
  return value.flatMap((post: unknown) => {
    const held = heldPostSchema.safeParse(post).data;
    const { lang = '', password = '' } = besidesSchema.safeParse(post).data ?? {};
    return held === undefined ? [] : [{ ...held, language: lang, isLocked: password !== '' }];
  });
}

const namedSchema = z.array(z.object({ id: z.number(), name: z.string(), slug: z.string().optional() }));

/** The names of sections, tags or people by their numbers; numbers that the site does not tell have none. */
export async function readNames(
  kind: 'categories' | 'tags' | 'users',
  ids: readonly number[],
  site: Asks,
): Promise<Result<Map<number, string>>> {
  const names = new Map<number, string>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const include = ids.slice(from, from + PAGE).join(',');
    const answer = await site.ask({
      method: 'GET',
      route: `wp/v2/${kind}`,
      query: { include, per_page: String(PAGE), _fields: 'id,name,slug' },
    });
    // Who looks after a site may hide its people.
    if (!answer.ok && answer.refusal.failure.code === 'not-allowed') continue;
    const named = asResult(answer, (value) => namedSchema.safeParse(value).data ?? null, site.host);
    if (!named.ok) return named;
    for (const { id, name, slug } of named.value)
      if (kind !== 'categories' || !isUnfiled(slug)) names.set(id, markupWords(name));
  }
  return ok(names);
}

/** The sections of the site, to choose one; those with the most posts first. */
export async function readSections(site: Asks): Promise<Result<{ id: number; name: string }[]>> {
  const sections = new Map<number, string>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = { per_page: String(PAGE), page: String(page), _fields: 'id,name' };
    const answer = await site.ask({
      method: 'GET',
      route: 'wp/v2/categories',
      query: { ...query, orderby: 'count', order: 'desc' },
    });
    const read = asResult(answer, (value) => namedSchema.safeParse(value).data ?? null, site.host);
    if (!read.ok) return fail(read.failure);
    for (const { id, name } of read.value) sections.set(id, markupWords(name));
    if (read.value.length < PAGE) break;
  }
  return ok([...sections].map(([id, name]) => ({ id, name })));
}

const mediaSchema = z.array(z.object({ id: z.number(), source_url: z.string(), mime_type: z.string() }));
export type SiteMedia = z.infer<typeof mediaSchema>[number];

export async function readMedia(ids: readonly number[], site: Asks): Promise<Result<SiteMedia[]>> {
  const found: SiteMedia[] = [];
  for (let from = 0; from < ids.length; from += PAGE) {
    const include = ids.slice(from, from + PAGE).join(',');
    const query = { include, per_page: String(PAGE), _fields: 'id,source_url,mime_type' };
    const answer = await site.ask({ method: 'GET', route: 'wp/v2/media', query });
    const read = asResult(answer, (value) => mediaSchema.safeParse(value).data ?? null, site.host);
    if (!read.ok) return read;
    found.push(...read.value);
  }
  return ok(found);
}
