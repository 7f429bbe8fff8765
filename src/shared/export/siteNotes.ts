import type { Article } from '../article/article';

/** A footnote as WordPress keeps it: beside the text, under the id by which the text refers to it. */
export interface SiteNote {
  id: string;
  /** HTML. */
  content: string;
}

/**
 * Whether all footnotes of an article can be WordPress's own. One within a link, or within another one, cannot be, and
 * WordPress throws away a note that its text does not refer to.
 */
export function canBeSiteNotes({ body }: Pick<Article, 'body'>): boolean {
  return hasPlace(body.root.children, false);
}

function hasPlace(value: unknown, isInside: boolean): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const kind = 'type' in value ? value.type : null;
  if (kind === 'footnote' && isInside) return false;
  const holds = isInside || kind === 'footnote' || kind === 'link' || kind === 'autolink';
  return Object.values(value).every((inner) => hasPlace(inner, holds));
}

/** The same for the same article and number: a UUID, as WordPress's own are. */
export function siteNoteId(articleId: string, number: number): string {
  return `${articleId.slice(0, 24)}${number.toString(16).padStart(12, '0')}`;
}
