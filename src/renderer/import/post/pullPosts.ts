import type { PullQuery } from '../../../shared/import/pulled';
import { fail, type Result } from '../../../shared/lib/result';
import type { Site } from '../../../shared/site/site';
import { call } from '../../bridge';
import type { ImportOutcome, ImportRun } from '../importAll';
import { readPost } from './readPost';

/** The calls of an import; main's, but for tests. */
export type PullCall = <Name extends 'pull.start' | 'pull.next' | 'pull.keep' | 'pull.stop' | 'pull.end'>(
  name: Name,
  argument: Parameters<typeof call<Name>>[1],
) => ReturnType<typeof call<Name>>;

export interface PullOrder {
  siteId: string;
  query: PullQuery;
  site: Site;
  /** The article that is open now, if one is. */
  openId(this: void): string | null;
}

/** As many are on their way to the disk at once, so that they share its syncs; the window reads the next meanwhile. */
const KEPT_AT_ONCE = 16;

/**
 * Makes articles of a site's posts: main gives some at a time, the window reads them, main keeps them. What keeps one post
 * from it keeps no other; where the site is out of reach, the rest is there the next time.
 */
export async function pullPosts(
  { siteId, query, site, openId }: PullOrder,
  { tell, isStopped }: ImportRun,
  ask: PullCall = call,
): Promise<Result<ImportOutcome>> {
  const started = await ask('pull.start', { siteId, query });
  const outcome: ImportOutcome = { done: 0, failed: [], wasStopped: false, made: [] };
  if (!started.ok) return isStopped() ? { ok: true, value: { ...outcome, wasStopped: true } } : started;
  const { token, total } = started.value;
  tell({ done: 0, total });
  let settled = 0;
  let isAtEnd = total === 0;
  while (!isAtEnd && !isStopped()) {
    const step = await ask('pull.next', { token });
    if (!step.ok) {
      // Stopped while the site let us wait: that is no failure.
      if (!isStopped()) outcome.failed.push({ id: site.name, headline: site.name, failure: step.failure });
      break;
    }
    const { posts, missing, done } = step.value;
    for (const id of missing)
      outcome.failed.push({ id: String(id), headline: `Post ${id}`, failure: notGiven(id, site.name) });
    settled = done;
    const onTheirWay = new Set<Promise<void>>();
    for (const post of posts) {
      if (isStopped()) break;
      const kept = keepPost(post, { site, token, openId: openId() }, ask).then((made) => {
        onTheirWay.delete(kept);
        if (made.ok) outcome.made.push(made.value);
        else outcome.failed.push({ id: String(post.postId), headline: post.title, failure: made.failure });
        settled += 1;
        tell({ done: settled, total });
      });
      onTheirWay.add(kept);
      if (onTheirWay.size >= KEPT_AT_ONCE) await Promise.race(onTheirWay);
    }
    await Promise.all(onTheirWay);
    isAtEnd = posts.length + missing.length === 0 || settled >= total;
  }
  await ask('pull.end', { token, isDone: isAtEnd });
  outcome.done = outcome.made.length;
  outcome.wasStopped = !isAtEnd;
  return { ok: true, value: outcome };
}

type Step = Awaited<ReturnType<typeof call<'pull.next'>>>;
type Post = Extract<Step, { ok: true }>['value']['posts'][number];

async function keepPost(
  post: Post,
  { site, token, openId }: { site: Site; token: string; openId: string | null },
  ask: PullCall,
): Promise<Result<ImportOutcome['made'][number]>> {
  const read = reading(post, site);
  if (read === null) return fail(unreadable(post.title));
  const kept = await ask('pull.keep', { token, postId: post.postId, article: read.article, openId });
  if (!kept.ok) return kept;
  const remarks = [...post.remarks, ...read.remarks].map((what) => ({ what, where: '' }));
  return { ok: true, value: { id: kept.value.id, headline: read.article.headline, remarks } };
}

/** Null where its markup is more than can be read. */
function reading(post: Post, site: Site): ReturnType<typeof readPost> | null {
  try {
    return readPost(post, site);
  } catch {
    return null;
  }
}

function notGiven(id: number, site: string) {
  return {
    code: 'not-found' as const,
    happened: `${site} did not give the post ${id}: it is gone, or it is not as WordPress has posts.`,
    safe: 'Nothing of it was taken in, and the others came.',
    next: 'Look at it on the site, and import once more.',
  };
}

function unreadable(title: string) {
  return {
    code: 'damaged' as const,
    happened: `The post “${title}” has markup that Galley cannot read.`,
    safe: 'It stands on the site as it was, and nothing of it was taken in.',
    next: 'Open it on the site, and copy its words into an article.',
  };
}
