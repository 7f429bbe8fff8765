import type { Article } from '../../shared/article/article';
import { mergeTags } from '../../shared/history/mergeTags';
import { type FiledFields, filedOf } from '../../shared/library/change';
import type { OnSite } from '../publish';
import { publicationOf } from './articleOfPost';

interface Filed {
  /** What the article gets. */
  here: FiledFields;
  /** What its post is known by: what is hers alone is still to be sent. */
  known: FiledFields;
}

/**
 * Where an article is filed as its post comes in once more: a change to many is no change of its words, so that only the fields
 * themselves say which of them she changed. Hers stay; else what the site has changed since is taken.
 * @param post the article as it is made of the post now
 */
export function filedByBoth(there: Article, onSite: OnSite | null, post: Article): Filed {
  const { held = null, article: linked = null } = onSite ?? {};
  if (held === null || linked === null) {
    const { publishedAt = there.publishedAt } = post;
    return { here: { ...filedOf(post), publishedAt }, known: filedOf(post) };
  }
  const then = publicationOf(held);
  const status = merged(there.status, [linked.status, then.status], post.status);
  // A post that was taken from its readers says no date.
  const [was, now] = [then.publishedAt, post.publishedAt ?? then.publishedAt];
  const publishedAt = merged(there.publishedAt ?? now, [linked.publishedAt, was], now);
  return {
    here: { status: status.here, tags: mergeTags(linked, there, post), publishedAt: publishedAt.here },
    known: { status: status.known, tags: post.tags, publishedAt: publishedAt.known },
  };
}

/**
 * A field that Galley itself sets by what a site answers, so that hers is neither what was sent nor what the post said then.
 */
function merged<Value>(
  here: Value,
  [linked, then]: [Value, Value],
  now: Value,
): { here: Value; known: Value } {
  if (now === then) return { here, known: linked };
  return { here: here === linked || here === then ? now : here, known: now };
}
