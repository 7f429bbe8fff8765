import { isPublic, type Status } from '../../shared/article/status';
import { changeableOf } from '../../shared/library/change';
import { gmtInstant } from '../../shared/publish/gmtInstant';
import type { HeldPost } from '../../shared/publish/heldPost';
import type { PublisherParts } from './Publisher';

/**
 * Says in the library how far the desk is with an article by what a site has of it. One that cannot be written stays as it is.
 * @param date_gmt when the site says that its readers got it
 */
export async function changeStatus(
  articleId: string,
  status: Status,
  { date_gmt }: Pick<HeldPost, 'date_gmt'>,
  { articles, onChanged }: Pick<PublisherParts, 'articles' | 'onChanged'>,
): Promise<void> {
  const changed = await articles.change(articleId, (before) => {
    const shown = isPublic(status) && !isPublic(before.status) ? gmtInstant(date_gmt) : null;
    return { status, ...(shown !== null && { publishedAt: shown }) };
  });
  if (!changed.ok) return;
  onChanged(articleId, changeableOf(changed.value.after));
}
