import type { HeldPost } from './heldPost';
import type { PostFields } from './postFields';

/** Of a post, what no reader finds in its words. */
export type SetFields = Pick<
  HeldPost,
  'status' | 'slug' | 'date_gmt' | 'featured_media' | 'categories' | 'tags'
>;

/**
 * What somebody has set otherwise on a site since it answered `base`, in words for "its … is another now". What is about
 * to be sent as well (`mine`) is left out: there nothing of theirs is taken back.
 */
export function changedFields(
  base: SetFields,
  theirs: SetFields,
  mine: Partial<Pick<PostFields, keyof SetFields>>,
): string[] {
  const numbers = (key: 'categories' | 'tags') =>
    !isSameSet(base[key], theirs[key]) && !isSameSet(mine[key], theirs[key]);
  return [
    ...(hasOtherStatus(base, theirs) && mine.status !== theirs.status ? ['status'] : []),
    ...(hasOtherTime(base, theirs) && mine.date_gmt !== theirs.date_gmt ? ['time of publishing'] : []),
    ...(numbers('categories') ? ['section'] : []),
    ...(numbers('tags') ? ['list of tags'] : []),
    ...(![base.featured_media, mine.featured_media].includes(theirs.featured_media)
      ? ['featured picture']
      : []),
    ...(![base.slug, mine.slug, encoded(mine.slug)].includes(theirs.slug) ? ['slug'] : []),
  ];
}

/** Nobody has done anything where the time of a post has come. */
function hasOtherStatus(base: SetFields, theirs: SetFields): boolean {
  const hasCome =
    base.status === 'future' && theirs.status === 'publish' && base.date_gmt === theirs.date_gmt;
  return base.status !== theirs.status && !hasCome;
}

function hasOtherTime(base: SetFields, theirs: SetFields): boolean {
  return base.status === 'future' && theirs.status === 'future' && base.date_gmt !== theirs.date_gmt;
}

function isSameSet(one: readonly number[] | undefined, other: readonly number[]): boolean {
  return one !== undefined && one.length === other.length && one.every((number) => other.includes(number));
}

/** As WordPress keeps a slug of other scripts. */
const encoded = (slug = '') => encodeURIComponent(slug).toLowerCase();
