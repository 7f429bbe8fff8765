import { namedArticle } from '../../../shared/article/headline';
import type { PullQuery } from '../../../shared/import/pulled';
import type { Result } from '../../../shared/lib/result';
import type { Site } from '../../../shared/site/site';
import { call } from '../../bridge';
import type { ImportOutcome, ImportRun } from '../importAll';
import { keepPosts, type PostSource } from './keepPosts';

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

/** Makes articles of a site's posts; where the site is out of reach, the rest is there the next time. */
export function pullPosts(
  { siteId, query, site, openId }: PullOrder,
  run: ImportRun,
  ask: PullCall = call,
): Promise<Result<ImportOutcome>> {
  const posts: PostSource = {
    name: site.name,
    start: () => ask('pull.start', { siteId, query }),
    next: (token) => ask('pull.next', { token }),
    keep: (token, postId, article) => ask('pull.keep', { token, postId, article, openId: openId() }),
    end: (token, isDone) => ask('pull.end', { token, isDone }),
    notGiven: (id) => notGiven(id, site.name),
    unreadable: (title) => unreadable(title),
  };
  return keepPosts(posts, site, run);
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
    happened: `The post ${namedArticle(title)} has markup that Galley cannot read.`,
    safe: 'It stands on the site as it was, and nothing of it was taken in.',
    next: 'Open it on the site, and copy its words into an article.',
  };
}
