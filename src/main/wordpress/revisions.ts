import { z } from 'zod';
import { ok, type Result } from '../../shared/lib/result';
import type { PostText } from '../../shared/publish/heldPost';
import { asResult, type SiteClient } from './SiteClient';

const raw = z.object({ raw: z.string() }).transform((field) => field.raw);
const revisionsSchema = z.array(
  z.object({ id: z.int().positive(), slug: z.string(), title: raw, content: raw, excerpt: raw }),
);
type Revision = z.infer<typeof revisionsSchema>[number];

/** More cannot come together while one post is sent. */
const MOST = 20;
/** What an editor's browser keeps by itself is no version that somebody saved. */
const AUTOSAVE = /-autosave-v\d+$/;

/** The number of a post's newest revision: 0 before the first, null where the site keeps none or shows none. */
export async function newestRevision(postId: number, client: SiteClient): Promise<Result<number | null>> {
  const found = await readRevisions(postId, 1, client);
  return found.ok ? ok(found.value && (found.value[0]?.id ?? 0)) : found;
}

/**
 * Whether somebody saved other words between a revision and those that the post holds now, so that these took the place
 * of words that nobody of ours had seen.
 */
export async function wasSavedSince(
  postId: number,
  revision: number,
  now: PostText,
  client: SiteClient,
): Promise<Result<boolean>> {
  const found = await readRevisions(postId, MOST, client);
  if (!found.ok) return found;
  const later = (found.value ?? []).filter(({ id, slug }) => id > revision && !AUTOSAVE.test(slug));
  return ok(
    later.some(
      ({ title, content, excerpt }) =>
        title !== now.title || content !== now.content || excerpt !== now.excerpt,
    ),
  );
}

/** Whether a post that was made empty was saved once since; false also where the site keeps no revisions. */
export async function wasSavedOnce(postId: number, client: SiteClient): Promise<Result<boolean>> {
  const found = await readRevisions(postId, MOST, client);
  return found.ok ? ok(found.value?.filter(({ slug }) => !AUTOSAVE.test(slug)).length === 1) : found;
}

/** The newest first; null where the site answers that it has none to show. */
async function readRevisions(
  postId: number,
  most: number,
  client: SiteClient,
): Promise<Result<Revision[] | null>> {
  const answer = await client.ask({
    method: 'GET',
    route: `wp/v2/posts/${postId}/revisions`,
    query: {
      context: 'edit',
      per_page: String(most),
      ...{ orderby: 'id', order: 'desc', _fields: 'id,slug,title,content,excerpt' },
    },
  });
  if (!answer.ok && answer.refusal.code !== '') return ok(null);
  return asResult(answer, (value) => revisionsSchema.safeParse(value).data ?? null, client.called);
}
