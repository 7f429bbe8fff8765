import { createHash } from 'node:crypto';
import type { SetFields } from '../../shared/publish/changedFields';
import { heldNotes } from '../../shared/publish/heldNotes';
import type { PostText } from '../../shared/publish/heldPost';

/** The same for the same text. */
export function textSum({ title, content, excerpt, footnotes }: PostText): string {
  const notes = heldNotes(footnotes).map(({ id, content: words }) => [id, words]);
  return sumOf([title, content, excerpt, ...notes]);
}

/** The same for the same text in the same place of the site. */
export function stateSum(post: PostText & SetFields): string {
  const { status, slug, date_gmt, featured_media, categories, tags } = post;
  return sumOf([
    ...[textSum(post), status, slug, date_gmt, featured_media],
    ...[categories.toSorted(), tags.toSorted()],
  ]);
}

function sumOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
