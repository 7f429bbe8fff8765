import { z } from 'zod';
import type { Article } from '../article/article';
import { type Language, LANGUAGES } from '../article/language';
import { type Status, STATUSES } from '../article/status';
import { parseJson } from '../lib/parseJson';
import { isMediaName } from '../media/mediaName';
import type { PostStatus } from '../publish/postStatus';
import { type Source, sourceSchema } from '../source/source';

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
export interface OwnPicture {
  url: string;
  /** Its number on the site; null where no site has it. */
  id: number | null;
  /** Name of the stored file. */
  media: string;
}

/** What of an article no field of a post can hold. */
export interface OwnFields {
  id: string;
  language: Language;
  status: Status;
  /** The picture that stands for it elsewhere, by the name of its stored file; null for none, left out for the first. */
  featured?: string | null | undefined;
  translationOf?: string | undefined;
  createdAt: string;
  changedAt: string;
  publishedAt?: string | undefined;
  /** What the post itself said, where its site has another date than the article. */
  postDate?: string | undefined;
  sources: Source[];
  pictures: OwnPicture[];
}

/** More of one post is no work of Galley's. */
const MOST = 10_000;

const ownFieldsSchema: z.ZodType<OwnFields> = z.object({
  id: z.uuid().toLowerCase(),
  language: z.enum(LANGUAGES),
  status: z.enum(STATUSES),
  featured: z.string().refine(isMediaName).nullish(),
  translationOf: z.uuid().toLowerCase().optional(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().optional(),
  postDate: z.iso.datetime().optional(),
  sources: z.array(sourceSchema).max(MOST),
  pictures: z
    .array(
      z.object({
        url: z.string(),
        id: z.int().positive().nullable(),
        media: z.string().refine(isMediaName),
      }),
    )
    .max(MOST),
});

/** @param postDate the instant that the post says, where it says one */
export function writeOwnFields(
  article: Article,
  pictures: OwnPicture[],
  postDate: string | null = null,
): string {
  const { id, language, status, featured, translationOf, createdAt, changedAt, publishedAt, sources } =
    article;
  const isDatedApart = publishedAt !== undefined && postDate !== null && !isSameSecond(publishedAt, postDate);
  const fields: OwnFields = {
    ...{ id, language, status },
    ...(featured !== undefined && { featured }),
    ...(translationOf !== undefined && { translationOf }),
    ...{ createdAt, changedAt },
    ...(publishedAt !== undefined && { publishedAt }),
    ...(isDatedApart && { postDate }),
    ...{ sources, pictures },
  };
  return JSON.stringify(fields);
}

/** Null where they are none of Galley's, or spoilt: then the post is read like any other. */
export function readOwnFields(json: string): OwnFields | null {
  return ownFieldsSchema.safeParse(parseJson(json)).data ?? null;
}

/**
 * An article that was read from a post, with what that could not hold. What both say is the post's, since it may have been
 * changed on the site; a source is the same where its address is, or all of its words.
 */
export function withOwnFields(read: Article, own: OwnFields): Article {
  const left = [...own.sources];
  const sources = read.sources.map((source) => {
    const at = left.findIndex((known) => isSame(known, source));
    const [known] = at === -1 ? [] : left.splice(at, 1);
    return known === undefined ? source : { ...known, id: source.id };
  });
  const { featured, translationOf, createdAt, changedAt, publishedAt, postDate = publishedAt } = own;
  // It may have been published since, or never here, or somebody may have given it another date there.
  const isDatedThere =
    read.publishedAt !== undefined && (postDate === undefined || !isSameSecond(read.publishedAt, postDate));
  return {
    ...read,
    createdAt,
    changedAt: isSameSecond(read.changedAt, changedAt) ? changedAt : read.changedAt,
    status: POST_STATUS_OF[own.status] === POST_STATUS_OF[read.status] ? own.status : read.status,
    ...(publishedAt !== undefined && !isDatedThere && { publishedAt }),
    ...(featured !== undefined && { featured }),
    ...(translationOf !== undefined && { translationOf }),
    sources: [...sources, ...left],
  };
}

/** A post knows no parts of a second. */
function isSameSecond(one: string, other: string): boolean {
  return one.slice(0, 19) === other.slice(0, 19);
}

function isSame(known: Source, read: Source): boolean {
  if (known.url !== '' || read.url !== '') return known.url === read.url;
  const words = ({ outlet, author, title }: Source) => [title, author, outlet].filter(Boolean).join(', ');
  return words(known) === words(read);
}
