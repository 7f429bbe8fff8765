import type { ReadArticle } from '../../../shared/import/imported';
import type { PostToKeep, PullStep } from '../../../shared/import/pulled';
import { countOf } from '../../../shared/lib/countOf';
import { fail, type Failure, type Result } from '../../../shared/lib/result';
import type { Site } from '../../../shared/site/site';
import { type ImportOutcome, type ImportRun, NOTHING_MADE } from '../importAll';
import { readPost } from './readPost';

/** Where posts come from, a site or a file: main gives some at a time and keeps what the window makes of them. */
export interface PostSource {
  name: string;
  start(): Promise<Result<{ token: string; total: number }>>;
  next(token: string): Promise<Result<PullStep>>;
  keep(token: string, key: number, article: ReadArticle): Promise<Result<{ id: string }>>;
  end(token: string, isDone: boolean): Promise<unknown>;
  /** Why a post that was asked for is not there. */
  notGiven(id: number): Failure;
  /** Why one cannot be read whose markup is more than can be. */
  unreadable(title: string): Failure;
}

/** As many are on their way to the disk at once, so that they share its syncs; the window reads the next meanwhile. */
const KEPT_AT_ONCE = 16;

/** Makes articles of posts, as many as there are. What keeps one post from it keeps no other. */
export async function keepPosts(
  source: PostSource,
  site: Site,
  { tell, isStopped }: ImportRun,
): Promise<Result<ImportOutcome>> {
  const started = await source.start();
  const outcome: ImportOutcome = { ...NOTHING_MADE, failed: [], made: [] };
  if (!started.ok) return isStopped() ? { ok: true, value: { ...outcome, wasStopped: true } } : started;
  const { token, total } = started.value;
  tell({ done: 0, total });
  let settled = 0;
  let isAtEnd = total === 0;
  while (!isAtEnd && !isStopped()) {
    const step = await source.next(token);
    if (!step.ok) {
      // Stopped while the site let us wait: that is no failure.
      if (!isStopped()) {
        const headline = `${countOf(total - settled, 'post')} of ${source.name}`;
        outcome.failed.push({ id: source.name, headline, failure: step.failure });
      }
      break;
    }
    const { posts, missing, done } = step.value;
    for (const id of missing)
      outcome.failed.push({ id: String(id), headline: `Post ${id}`, failure: source.notGiven(id) });
    settled = done;
    const onTheirWay = new Set<Promise<void>>();
    for (const post of posts) {
      if (isStopped()) break;
      const kept = keepPost(post, site, token, source).then((made) => {
        onTheirWay.delete(kept);
        if (made.ok) outcome.made.push(made.value);
        else outcome.failed.push({ id: String(post.key), headline: post.title, failure: made.failure });
        settled += 1;
        tell({ done: settled, total });
      });
      onTheirWay.add(kept);
      if (onTheirWay.size >= KEPT_AT_ONCE) await Promise.race(onTheirWay);
    }
    await Promise.all(onTheirWay);
    isAtEnd = posts.length + missing.length === 0 || settled >= total;
  }
  await source.end(token, isAtEnd);
  outcome.done = outcome.made.length;
  outcome.wasStopped = !isAtEnd && isStopped();
  return { ok: true, value: outcome };
}

async function keepPost(
  post: PostToKeep,
  site: Site,
  token: string,
  source: PostSource,
): Promise<Result<ImportOutcome['made'][number]>> {
  const read = reading(post, site);
  if (read === null) return fail(source.unreadable(post.title));
  const kept = await source.keep(token, post.key, read.article);
  if (!kept.ok) return kept;
  const remarks = [...post.remarks, ...read.remarks].map((what) => ({ what, where: '' }));
  return { ok: true, value: { id: kept.value.id, headline: read.article.headline, remarks } };
}

/** Null where its markup is more than can be read. */
function reading(post: PostToKeep, site: Site): ReturnType<typeof readPost> | null {
  try {
    return readPost(post, site);
  } catch {
    return null;
  }
}
