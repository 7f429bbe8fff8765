import type { PullQuery } from '../../shared/import/pulled';
import type { PublishSite } from '../../shared/publish/publishing';
import { useArticleStore } from '../article';
import { loadPullPosts } from '../import';
import { useBulkStore } from '../library';
import { useSiteStore } from '../site';
import { catchFocus } from '../ui';

const openId = () => useArticleStore.getState().article?.id ?? null;

/** Makes articles of the posts, over the library: how far it is and what became of them is said there. */
export async function importFromSite({ id, name }: PublishSite, query: PullQuery): Promise<void> {
  await useBulkStore.getState().importPosts(async (run) => {
    const site = await useSiteStore.getState().open(id);
    if (site === null) return { ok: false, failure: unknownSite(name) };
    const pullPosts = await loadPullPosts();
    return pullPosts({ siteId: id, query, site, openId }, run);
  });
  // With its bar went the button that stopped it.
  catchFocus();
}

const unknownSite = (name: string) => ({
  code: 'not-found' as const,
  happened: `The settings of ${name} cannot be read.`,
  safe: 'Nothing was imported, and the library is as it was.',
  next: 'Look at it in Sites.',
});
