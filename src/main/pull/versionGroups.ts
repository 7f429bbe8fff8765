import { versionsOfPost } from '../../shared/export/versions';
import { groupOf } from '../../shared/translations/translations';
import type { ArticleRepository } from '../articles';

/**
 * To which group the versions belong that a post leads to, by their addresses: all of them, or none where the article of one
 * is neither here nor coming now.
 *
 * @param own the id of the post's article
 * @param idOf the article of an address, be it here or coming
 */
export async function versionGroups(
  content: string,
  own: string,
  idOf: (address: string) => string | undefined,
  articles: Pick<ArticleRepository, 'read'>,
): Promise<Map<string, string>> {
  const groups = new Map<string, string>();
  for (const address of versionsOfPost(content)) {
    const id = idOf(address);
    if (id === undefined) return new Map();
    const article = await articles.read(id);
    // Several posts are kept at once: of two that come together either must say the same, whichever is there first.
    const coming = [own, id].sort()[0] ?? id;
    groups.set(address, article.ok ? groupOf(article.value) : coming);
  }
  return groups;
}
