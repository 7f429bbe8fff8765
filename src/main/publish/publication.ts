import { z } from 'zod';
import { type Article, articleSchema } from '../../shared/article/article';
import type { HeldPost } from '../../shared/publish/heldPost';
import { POST_STATUSES } from '../../shared/publish/postStatus';
import type { Receipt } from '../../shared/publish/publishing';
import { SITE_TASKS } from '../../shared/publish/siteTask';
import { takenChangeSchema } from '../../shared/publish/takenChangeSchema';
import type { TakenChange } from '../../shared/publish/takenChanges';
import { failureSchema, type Job, sitePictureSchema } from './job';

const heldSchema: z.ZodType<HeldPost> = z.object({
  id: z.number(),
  link: z.string(),
  status: z.string(),
  slug: z.string(),
  date_gmt: z.string().nullable(),
  modified_gmt: z.string(),
  title: z.string(),
  content: z.string(),
  excerpt: z.string(),
  // Before Galley knew of them none were sent.
  footnotes: z.string().nullable().default(null),
  author: z.number(),
  featured_media: z.number(),
  categories: z.array(z.number()),
  tags: z.array(z.number()),
});

/** An article on one site. */
export interface OnSite {
  /** Where the REST API begins of the WordPress that has it; left out by an older Galley. */
  root?: string | undefined;
  postId: number;
  /** When it was last sent, ISO 8601. */
  sentAt: string;
  /** What the site answered that it holds then, so that a change by somebody else shows; null while it is a bare draft. */
  held: HeldPost | null;
  /** As it was then; null while nothing of it is there. */
  article: Article | null;
  pictures: Job['pictures'];
  /**
   * What somebody else made of it, by its `stateSum`, where she was told of that; null where nobody did. In words where
   * it is in the site's bin or gone.
   */
  changed: string | null;
  /** That of it of which all is in the article or may go, by its `stateSum`; left out where it is not. */
  settled?: string | undefined;
  /** What she has taken of it into the article, and of which state: where that stands there no more, nothing is settled. */
  taken?: Taken | undefined;
  /** The last job that was done there; left out by an older Galley. Older ones are not done any more. */
  done?: string | undefined;
}

/** Of a state of a post, by its `stateSum`. */
interface Taken {
  state: string;
  changes: TakenChange[];
}

/** What is known of an article on the sites: `library/publications/<article id>.json`. */
export interface Publication {
  schemaVersion: 1;
  /** By the id of the site. */
  sites: Record<string, OnSite>;
  /** What was sent for a site while that was signed in to another WordPress, by the id of the site. */
  elsewhere?: Record<string, OnSite[]> | undefined;
  /** The newest first. */
  receipts: Receipt[];
  /** The post that it was in an export file which it came out of; no site is known to have it by that. */
  filed?: PostInFile | undefined;
}

/** A post as an export file has it. */
export interface PostInFile {
  /** Of the site, without a slash at its end. */
  address: string;
  postId: number;
  /** Where readers find the post. */
  link: string;
}

export const NEVER_SENT: Publication = { schemaVersion: 1, sites: {}, receipts: [] };

/** Of an article; older ones are forgotten. */
export const MOST_RECEIPTS = 100;

const onSiteSchema: z.ZodType<OnSite> = z.object({
  root: z.url().optional(),
  postId: z.number().int().positive(),
  sentAt: z.string(),
  held: heldSchema.nullable(),
  article: articleSchema.nullable(),
  pictures: z.record(z.string(), sitePictureSchema),
  changed: z.string().nullable(),
  settled: z.string().optional(),
  taken: z.object({ state: z.string(), changes: z.array(takenChangeSchema) }).optional(),
  done: z.uuid().optional(),
});

export const publicationSchema: z.ZodType<Publication> = z.object({
  schemaVersion: z.literal(1),
  sites: z.record(z.string(), onSiteSchema),
  elsewhere: z.record(z.string(), z.array(onSiteSchema)).optional(),
  receipts: z.array(
    z.object({
      at: z.string(),
      siteName: z.string(),
      task: z.enum(SITE_TASKS).default('send'),
      status: z.enum(POST_STATUSES),
      date: z.iso.datetime().nullable().optional(),
      failure: failureSchema.nullable(),
      link: z.string(),
      differences: z.array(z.string()),
      job: z.uuid().optional(),
    }),
  ),
  filed: z.object({ address: z.string(), postId: z.number().int().positive(), link: z.string() }).optional(),
});
