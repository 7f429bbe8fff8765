import { type Article, newArticle } from '../../shared/article/article';
import type { Status } from '../../shared/article/status';
import type { HeldPost } from '../../shared/publish/heldPost';
import type { ReadArticle } from '../../shared/import/imported';
import { gmtInstant } from '../../shared/publish/gmtInstant';
import type { PostToKeep } from '../../shared/import/pulled';
import type { SitePost } from './siteLists';
import type { WholePost } from './SiteReader';

/** What the whole world may not read is a draft here: what is published, Galley puts on a site of files without asking. */
const STATUSES: Readonly<Record<string, Status>> = {
  publish: 'published',
  future: 'ready',
  pending: 'in-check',
  draft: 'draft',
};

/** The article of a post, of which the window has read the words. */
export function articleOfPost(id: string, whole: WholePost, read: ReadArticle): Article {
  const { post, byline, sections, tags } = whole;
  const changedAt = gmtInstant(post.modified_gmt);
  const begun = gmtInstant(post.date_gmt) ?? changedAt;
  return {
    ...newArticle(id, begun ?? new Date(0).toISOString(), read.language),
    ...read,
    ...{ byline, tags, section: sections[0] ?? '', slug: slugOf(post) },
    ...publicationOf(post, post.isLocked),
    changedAt: changedAt ?? begun ?? new Date(0).toISOString(),
  };
}

/** How far the desk is with an article by its post, and since when its readers have it. */
export function publicationOf(
  post: Pick<HeldPost, 'status' | 'date_gmt' | 'modified_gmt'>,
  isLocked = false,
): Pick<Article, 'status' | 'publishedAt'> {
  const status = (isLocked ? undefined : STATUSES[post.status]) ?? 'draft';
  const begun = gmtInstant(post.date_gmt) ?? gmtInstant(post.modified_gmt);
  return { status, ...(status === 'published' && begun !== null && { publishedAt: begun }) };
}

function slugOf({ slug }: SitePost): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** A post on its way to the window, which reads it; by `key` it comes back. */
export function toRead(whole: WholePost, key: number, versions: string[]): PostToKeep {
  const { title, content, excerpt, footnotes, language } = whole.post;
  const { pictures } = whole;
  return {
    key,
    ...{ title, content, excerpt, footnotes, language, pictures, versions },
    remarks: apartOf(whole),
  };
}

/** What an article has no place for. */
function apartOf({ post, sections, remarks }: WholePost): string[] {
  const [first, ...others] = sections;
  return [
    ...(others.length === 0
      ? []
      : [`On the site it is in more sections than ${first ?? 'one'}: ${others.join(', ')}.`]),
    ...(post.status === 'private' ? ['On the site it is private. Here it is a draft.'] : []),
    ...(post.isLocked ? ['On the site it can be read with a password only. Here it is a draft.'] : []),
    ...remarks,
  ];
}
