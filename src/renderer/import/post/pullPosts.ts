import type { PullQuery } from '../../../shared/import/pulled';
import { fail, type Result } from '../../../shared/lib/result';
import type { Site } from '../../../shared/site/site';
import { call } from '../../bridge';
import type { ImportOutcome, ImportRun } from '../importAll';
import { readPost } from './readPost';

/** The calls of an import; main's, but for tests. */
export type PullCall = <Name extends 'pull.start' | 'pull.next' | 'pull.keep' | 'pull.end'>(
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
  if (!started.ok) return started;
  const { token, total } = started.value;
  const outcome: ImportOutcome = { done: 0, failed: [], wasStopped: false, made: [] };
  tell({ done: 0, total });
  let left = total;
  while (left > 0 && !isStopped()) {
    const step = await ask('pull.next', { token });
    if (!step.ok) {
      outcome.failed.push({ id: site.name, headline: site.name, failure: step.failure });
      break;
    }
    const { posts, done } = step.value;
    if (posts.length === 0) left = 0;
    for (const [at, post] of posts.entries()) {
      if (isStopped()) break;
      const made = await keepPost(post, { site, token, openId: openId() }, ask);
      if (made.ok) outcome.made.push(made.value);
      else outcome.failed.push({ id: String(post.postId), headline: post.title, failure: made.failure });
      left = total - done - at - 1;
      tell({ done: total - left, total });
    }
  }
  await ask('pull.end', { token, isDone: left <= 0 });
  outcome.done = outcome.made.length;
  outcome.wasStopped = left > 0;
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

function unreadable(title: string) {
  return {
    code: 'damaged' as const,
    happened: `The post “${title}” has markup that Galley cannot read.`,
    safe: 'It stands on the site as it was, and nothing of it was taken in.',
    next: 'Open it on the site, and copy its words into an article.',
  };
}
