import type { Result } from '../../shared/lib/result';
import type { PostStatus } from '../../shared/publish/postStatus';
import { currentArticle, notOnDisk, useArticleStore } from '../article';
import { call } from '../bridge';

/** What is sent is what is on the disk, so the newest words go there first. */
export async function sendPost(
  siteId: string,
  status: PostStatus,
  date: string | null,
  /** Also where somebody else has changed the post, as she was told. */
  over = false,
): Promise<Result<{ id: string }>> {
  const isSaved = await useArticleStore.getState().flush();
  const article = currentArticle();
  if (!isSaved || article === null) return { ok: false, failure: NOT_ON_DISK };
  return call('publish.send', { articleId: article.id, siteId, status, date, over });
}

const NOT_ON_DISK = notOnDisk('nothing was sent', 'send again once it is saved, or choose Copy all now');
