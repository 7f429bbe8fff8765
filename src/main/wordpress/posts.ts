import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/lib/result';
import { gmtInstant } from '../../shared/publish/gmtInstant';
import { type HeldPost, heldPostSchema } from '../../shared/publish/heldPost';
import type { PostFields } from '../../shared/publish/postFields';
import { asResult, type SiteClient } from './SiteClient';
import { noBin, notTheDraft } from './siteFailures';

const EDIT = { context: 'edit' };
const asPost = (value: unknown) => heldPostSchema.safeParse(value).data ?? null;
/** An answer about another post than the one that was asked about is none: what is sent next would go into that. */
const asPostOf = (id: number) => (value: unknown) => {
  const post = asPost(value);
  return post?.id === id ? post : null;
};

/** The post as the site holds it now; null where it has none of this number. */
export async function readPost(id: number, client: SiteClient): Promise<Result<HeldPost | null>> {
  const answer = await client.ask({ method: 'GET', route: `wp/v2/posts/${id}`, query: EDIT });
  if (!answer.ok && answer.refusal.code === 'rest_post_invalid_id') return ok(null);
  return asResult(answer, asPostOf(id), client.called);
}

/**
 * The draft with this key, which is made where the site has none. It is empty until `fillPost` fills it,
 * so that whatever is cut off, no reader sees half a post and no post is there twice.
 * @param key its slug until then; no other post has it
 * @param mayBeThere an attempt before this one may have made it without hearing of it
 */
export async function placePost(
  key: string,
  title: string,
  client: SiteClient,
  mayBeThere: boolean,
): Promise<Result<HeldPost>> {
  if (mayBeThere) {
    const placed = await placedPosts(key, client);
    if (!placed.ok) return placed;
    const [first] = placed.value;
    const there = first === undefined ? ok(null) : await readPost(first, client);
    if (!there.ok) return there;
    if (there.value !== null) return ok(there.value);
  }
  const answer = await client.ask({
    method: 'POST',
    route: 'wp/v2/posts',
    query: EDIT,
    // WordPress takes no post without any words.
    body: { title: title || key, status: 'draft', slug: key },
  });
  const made = asResult(answer, asPost, client.called);
  return made.ok && !isEmptyDraft(made.value.status, made.value.content)
    ? fail(notTheDraft(client.called))
    : made;
}

/** A site that answers with a post of somebody else's would have the article in its place. Of a slug it may make another. */
const isEmptyDraft = (status: string, words: string): boolean => status === 'draft' && words.trim() === '';

/** The posts that the site has with this slug, in whatever status short of the bin. */
export async function postsWithSlug(slug: string, client: SiteClient): Promise<Result<number[]>> {
  const found = await findPosts(slug, 'publish,future,draft,pending,private', client);
  return found.ok ? ok(found.value.map(({ id }) => id)) : found;
}

/** What is asked of a post that is looked for. */
const foundSchema = z.object({
  id: z.number(),
  slug: z.string(),
  status: z.string(),
  content: z.object({ raw: z.string() }),
});

/**
 * The empty drafts with this key, the oldest first: more than one where a site was slow to make the first. A site that
 * overhears what it is asked for answers with posts of others, and in a draft somebody may be writing.
 */
async function placedPosts(key: string, client: SiteClient): Promise<Result<number[]>> {
  const found = await findPosts(key, 'draft', client);
  if (!found.ok) return found;
  const placed = found.value.filter(
    ({ slug, status, content }) => slug === key && isEmptyDraft(status, content.raw),
  );
  return ok(placed.map(({ id }) => id));
}

async function findPosts(
  slug: string,
  status: string,
  client: SiteClient,
): Promise<Result<z.infer<typeof foundSchema>[]>> {
  const answer = await client.ask({
    method: 'GET',
    route: 'wp/v2/posts',
    query: { slug, status, _fields: 'id,slug,status,content.raw', orderby: 'id', order: 'asc', ...EDIT },
  });
  const read = (value: unknown) => z.array(foundSchema).safeParse(value).data ?? null;
  return asResult(answer, read, client.called);
}

/**
 * Makes the post what it is to be; answers with what the site holds then. The same fields again change nothing.
 * @param before what the site held, or null for a draft that has just been made
 */
export async function fillPost(
  id: number,
  { date_gmt, ...fields }: PostFields,
  before: HeldPost | null,
  now: string,
  client: SiteClient,
): Promise<Result<HeldPost>> {
  const answer = await client.ask({
    method: 'POST',
    route: `wp/v2/posts/${id}`,
    query: EDIT,
    body: { ...fields, ...dateOf(fields.status, date_gmt, before, now) },
  });
  return asResult(answer, asPostOf(id), client.called);
}

/** Takes a post back to a draft; its text is left as it is. */
export async function unpublishPost(id: number, client: SiteClient): Promise<Result<HeldPost>> {
  const answer = await client.ask({
    method: 'POST',
    route: `wp/v2/posts/${id}`,
    query: EDIT,
    body: { status: 'draft' },
  });
  return asResult(answer, asPostOf(id), client.called);
}

/** Puts a post into the site's bin; a site without one refuses, and nothing is ever deleted. */
export async function binPost(id: number, client: SiteClient): Promise<Result<HeldPost>> {
  const answer = await client.ask({ method: 'DELETE', route: `wp/v2/posts/${id}`, query: EDIT });
  if (!answer.ok && answer.refusal.code === 'rest_trash_not_supported') return fail(noBin(client.called));
  return asResult(answer, asPostOf(id), client.called);
}

/** Takes away the empty drafts that a slow site made besides the one that has been filled. */
export async function removePlaced(key: string, id: number, client: SiteClient): Promise<Result<undefined>> {
  const placed = await placedPosts(key, client);
  if (!placed.ok) return placed;
  for (const other of placed.value.filter((each) => each !== id)) {
    const gone = await client.ask({ method: 'DELETE', route: `wp/v2/posts/${other}` });
    if (!gone.ok) return fail(gone.refusal.failure);
  }
  return ok(undefined);
}

/** A time that it once was to be published at would hold back a post that is to be published now. */
function dateOf(
  status: PostFields['status'],
  date_gmt: string | null,
  before: HeldPost | null,
  now: string,
): object {
  if (status === 'future') return { date_gmt };
  const isLater = Date.parse(gmtInstant(before?.date_gmt ?? null) ?? now) > Date.parse(now);
  return status === 'publish' && isLater ? { date: null } : {};
}
