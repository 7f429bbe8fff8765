import { NO_POSTS, type PostsLeft } from '../../shared/publish/postsLeft';
import { GONE } from '../../shared/publish/siteTask';
import type { SiteShelf } from '../sites';
import { isShown, scheduledFor } from './isShown';
import type { Standing } from './PublicationIndex';
import type { Publications } from './Publications';

interface Parts {
  publications: Pick<Publications, 'standings'>;
  sites: { list(): Promise<Pick<Awaited<ReturnType<SiteShelf['list']>>[number], 'id' | 'name'>[]> };
  /** Ids of the versions in other languages that still lead to a post of an article which no reader finds any more. */
  stillLed(articleId: string): Promise<readonly string[]>;
  now(): string;
}

/** What the sites keep of articles that go: nothing is done to a post by that. As far as is known without asking the sites. */
export async function postsLeft(
  articleIds: readonly string[],
  { publications, sites, stillLed, now }: Parts,
): Promise<PostsLeft> {
  const known = new Map((await sites.list()).map(({ id, name }) => [id, name]));
  const at = now();
  const left = { ...NO_POSTS };
  const names = new Set<string>();
  const leading = new Set<string>();
  for (const id of articleIds) {
    const read = await publications.standings(id);
    if (!read.ok) left.unread += 1;
    if (!read.ok || read.value === null) continue;
    const { sites: there, elsewhere } = read.value;
    const posts = [
      ...Object.entries(there).map(([siteId, post]) => ({ post, name: known.get(siteId) ?? hostOf(post) })),
      ...Object.values(elsewhere).flatMap((others) => others.map((post) => ({ post, name: hostOf(post) }))),
    ].filter(({ post }) => isThere(post));
    for (const { name } of posts) names.add(name);
    if (posts.length > 0) left.articles += 1;
    const isSeen = posts.some(({ post }) => isShown(post, at));
    if (!isSeen) for (const version of await stillLed(id)) leading.add(version);
    if (isSeen) left.shown += 1;
    else if (posts.some(({ post }) => post.held !== null && scheduledFor(post.held) !== null))
      left.scheduled += 1;
  }
  return { ...left, sites: [...names].sort(), stillLed: leading.size };
}

const isThere = ({ held }: Standing) => held !== null && held.status !== 'trash' && held.status !== GONE;

/** Of a site that Galley has no name for. */
function hostOf({ held }: Standing): string {
  const link = held?.link ?? '';
  return URL.canParse(link) ? new URL(link).host : 'a site that Galley has not any more';
}
