import type { Article } from '../../shared/article/article';
import { isPublic, type Status } from '../../shared/article/status';
import type { HeldPost } from '../../shared/publish/heldPost';
import type { OnSite } from './publication';

/**
 * How far the desk is with an article, by what its site says of a post that was to be published at a time; null where that
 * stays as it is.
 */
export function statusByAnswer(
  { status, changedAt }: Pick<Article, 'status' | 'changedAt'>,
  { held, article }: Pick<OnSite, 'held' | 'article'>,
  theirs: Pick<HeldPost, 'status'>,
): Status | null {
  if (held?.status !== 'future' || theirs.status !== 'publish') return null;
  if (isPublic(status)) return null;
  // What she has written since is not what readers see.
  return article?.changedAt === changedAt ? 'published' : 'changed';
}
