import type { Status } from '../../shared/article/status';
import type { PublisherParts } from './Publisher';

/** Says in the library how far the desk is with an article by what a site has of it. One that cannot be written stays as it is. */
export async function changeStatus(
  articleId: string,
  status: Status,
  { articles, onChanged }: Pick<PublisherParts, 'articles' | 'onChanged'>,
): Promise<void> {
  const changed = await articles.change(articleId, () => ({ status }));
  if (!changed.ok) return;
  const { tags, binnedAt } = changed.value.after;
  onChanged(articleId, { status: changed.value.after.status, tags, binnedAt });
}
