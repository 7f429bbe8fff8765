import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import type { PostOnSite } from '../../shared/publish/publishing';
import type { Site } from '../../shared/site/site';
import { call } from '../bridge';
import { loadPostReading, type PostReading } from '../import';
import { useSiteStore } from '../site';

/** A post, and what it takes to read it as its site writes it. */
export interface AskedPost {
  post: PostOnSite;
  site: Site;
  reading: PostReading;
}

/** Asks a site, which need not be the one that is chosen, for its post of an article. */
export async function askPost(articleId: string, siteId: string, name: string): Promise<Result<AskedPost>> {
  const [post, site, reading] = await Promise.all([
    call('publish.changes', { articleId, siteId }),
    openSite(siteId),
    loadPostReading(),
  ]);
  if (!post.ok) return post;
  return site === null ? fail(unreadSite(name)) : ok({ post: post.value, site, reading });
}

async function openSite(siteId: string): Promise<Site | null> {
  if (useSiteStore.getState().state === null) await useSiteStore.getState().load();
  return useSiteStore.getState().open(siteId);
}

const unreadSite = (name: string): Failure => ({
  code: 'not-found',
  happened: `The settings of ${name} cannot be read, and without them its post cannot be compared.`,
  safe: 'Nothing was changed here.',
  next: 'Look at it in Sites, and compare once more.',
});
