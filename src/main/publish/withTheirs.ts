import { mediaOf } from '../../shared/article/picturesOf';
import type { Article } from '../../shared/article/article';
import type { PostFields } from '../../shared/publish/postFields';
import type { OnSite } from './publication';

/**
 * The fields of a post, where she has changed nothing of the section, the tags, the byline or the first picture as the post
 * has them: an article has one section, and no picture that stands for it but its own.
 * @param gone numbers of pictures that were deleted on the site
 */
export function withTheirs(
  fields: PostFields,
  article: Article,
  onSite: OnSite | null,
  gone: ReadonlySet<number>,
): PostFields {
  const { held, article: before } = onSite ?? {};
  if (held == null || before == null) return fields;
  const { author, ...others } = fields;
  const isSame = mediaOf(article)[0] === mediaOf(before)[0] && article.featured === before.featured;
  const staysFeatured = isSame && !gone.has(held.featured_media);
  return {
    ...others,
    categories: article.section === before.section ? held.categories : (fields.categories ?? []),
    tags: sameTags(article, before) ? held.tags : fields.tags,
    featured_media: staysFeatured ? held.featured_media : fields.featured_media,
    ...(author !== undefined && article.byline !== before.byline && { author }),
  };
}

const sameTags = (one: Article, other: Article) => JSON.stringify(one.tags) === JSON.stringify(other.tags);
