import type { Article } from '../article/article';
import type { Language } from '../article/language';
import type { Status } from '../article/status';
import type { PostStatus } from '../publish/postStatus';
import type { Source } from '../source/source';

/** What an article is on a site that it was never sent to. */
export const POST_STATUS_OF: Record<Status, PostStatus> = {
  draft: 'draft',
  'in-check': 'pending',
  ready: 'draft',
  published: 'publish',
  changed: 'publish',
};

/** Under which WordPress keeps them with a post, shows them to nobody and exports them again. */
export const OWN_FIELDS_KEY = '_galley_article';

/** A picture of a post by the address that it has there. */
interface OwnPicture {
  url: string;
  /** Its number on the site; null where no site has it. */
  id: number | null;
  /** Name of the stored file. */
  media: string;
}

/** What of an article no field of a post can hold. */
interface OwnFields {
  id: string;
  language: Language;
  status: Status;
  /** The picture that stands for it elsewhere, by the name of its stored file; null for none, left out for the first. */
  featured?: string | null | undefined;
  translationOf?: string | undefined;
  createdAt: string;
  changedAt: string;
  sources: Source[];
  pictures: OwnPicture[];
}

export function writeOwnFields(article: Article, pictures: OwnFields['pictures']): string {
  const { id, language, status, featured, translationOf, createdAt, changedAt, sources } = article;
  const fields: OwnFields = {
    ...{ id, language, status },
    ...(featured !== undefined && { featured }),
    ...(translationOf !== undefined && { translationOf }),
    ...{ createdAt, changedAt, sources, pictures },
  };
  return JSON.stringify(fields);
}
