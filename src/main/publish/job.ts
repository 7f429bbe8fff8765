import { z } from 'zod';
import { type Article, articleSchema } from '../../shared/article/article';
import { LANGUAGES } from '../../shared/article/language';
import type { PostVersion } from '../../shared/export/versions';
import type { Failure, FailureCode } from '../../shared/lib/result';
import type { SitePicture } from '../../shared/publish/postFields';
import { POST_STATUSES, type PostStatus } from '../../shared/publish/postStatus';
import { SITE_TASKS, type SiteTask } from '../../shared/publish/siteTask';

/** What the slug of a draft begins with that was made and not filled yet. */
export const KEY = 'galley-';

/** Something that she asked of a site and that is not done yet: `library/queue/<id>.json`. */
export interface Job {
  schemaVersion: 1;
  /** UUID version 7: jobs go in the order of their ids. */
  id: string;
  siteId: string;
  /** Its name when she sent this, to be told by where the site is gone; '' where an older Galley kept none. */
  siteName: string;
  /** Where the API begins of the WordPress that it is for; null until that is known. */
  root: string | null;
  task: SiteTask;
  /** The slug of its draft on the site until that is filled: no other article has it there. */
  key: string;
  status: PostStatus;
  /** When it is to be published, an instant in ISO 8601; null where that is now, or not at all. */
  date: string | null;
  /** As it was when she sent it; what she writes after that is not in it. */
  article: Article;
  /** The other versions of the article that readers saw then. */
  versions: PostVersion[];
  /** What somebody else made of the post on the site, by its `stateSum`, that she was told of before she sent this. */
  over: string | null;
  /** Tries that were begun. After the first, what it made may be on the site. */
  attempts: number;
  /** The draft that was made for it. */
  postId: number | null;
  /** The newest revision that the post had before the first try; null where that is not known. */
  revision: number | null;
  /** Those that the site has, by the name of the stored file. */
  pictures: Record<string, SitePicture>;
  /** Why the last try failed. */
  failure: Failure | null;
  /** Not tried again until she does something about it. */
  isStopped: boolean;
}

export const failureSchema: z.ZodType<Failure> = z.object({
  code: z.string().transform((code) => code as FailureCode),
  happened: z.string(),
  safe: z.string(),
  next: z.string(),
});

export const sitePictureSchema: z.ZodType<SitePicture> = z.object({
  id: z.number().int().positive(),
  url: z.string(),
});

export const jobSchema: z.ZodType<Job> = z.object({
  schemaVersion: z.literal(1),
  id: z.uuid(),
  siteId: z.string(),
  siteName: z.string().default(''),
  root: z.url().nullable().default(null),
  task: z.enum(SITE_TASKS).default('send'),
  key: z.string().min(1),
  status: z.enum(POST_STATUSES),
  date: z.iso.datetime().nullable(),
  article: articleSchema,
  versions: z.array(z.object({ language: z.enum(LANGUAGES), address: z.string() })).default([]),
  over: z.string().nullable(),
  attempts: z.number().int().min(0),
  postId: z.number().int().positive().nullable(),
  revision: z.number().int().min(0).nullable().default(null),
  pictures: z.record(z.string(), sitePictureSchema),
  failure: failureSchema.nullable(),
  isStopped: z.boolean(),
});
