import { z } from 'zod';
import type { Article } from '../article/article';
import { STATUSES } from '../article/status';
import type { Remark } from '../export/post';
import type { Failure } from '../lib/result';
import type { PostsLeft } from '../publish/postsLeft';

const tagsSchema = z.array(z.string().min(1).max(200)).min(1).max(100);

/** What can be done to many articles at once. */
export const libraryChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), status: z.enum(STATUSES) }),
  z.object({ kind: z.literal('addTags'), tags: tagsSchema }),
  z.object({ kind: z.literal('removeTags'), tags: tagsSchema }),
  z.object({ kind: z.literal('bin') }),
  z.object({ kind: z.literal('restore') }),
]);
export type LibraryChange = z.infer<typeof libraryChangeSchema>;

/** Where an article is filed, as the window and a change to many may both say. */
export const FILED_FIELDS = ['status', 'tags', 'publishedAt'] as const;
export type FiledFields = Pick<Article, (typeof FILED_FIELDS)[number]>;

/** What a change to many may touch of an article: never when its words were changed. */
export const CHANGEABLE_FIELDS = [...FILED_FIELDS, 'binnedAt'] as const;
export type ChangeableFields = Pick<Article, (typeof CHANGEABLE_FIELDS)[number]>;

export function filedOf({ status, tags, publishedAt }: FiledFields): FiledFields {
  return { status, tags, publishedAt };
}

export function changeableOf(article: Article): ChangeableFields {
  return { ...filedOf(article), binnedAt: article.binnedAt };
}

export const filedFieldsSchema: z.ZodType<FiledFields> = z.object({
  status: z.enum(STATUSES),
  tags: z.array(z.string()),
  publishedAt: z.iso.datetime().optional(),
});

/** An article that could not be changed or exported, and why. */
export interface BulkFailure {
  id: string;
  /** '' where it could not even be read. */
  headline: string;
  failure: Failure;
}

/** How a change to many ended. */
export interface BulkOutcome {
  /** Articles that are now as she wants them, those that were so before included. */
  done: number;
  failed: BulkFailure[];
  /** She stopped it; what was done stays done. */
  wasStopped: boolean;
}

/** The same of a change that may put them into the bin. */
export interface BulkChange extends BulkOutcome {
  /** Of those that went into it. */
  postsLeft?: PostsLeft;
}

/** How far a change to many is. */
export interface BulkProgress {
  done: number;
  total: number;
}

/** What the file of an article does not carry, or what is to be known of the file itself. */
export interface BulkRemark extends Remark {
  /** "“tide.md” was there already": nothing is lost by it. */
  isOfFile?: true;
}

/** What is to be said of one article. */
export interface BulkLosses {
  id: string;
  headline: string;
  losses: BulkRemark[];
}

export interface BulkExport extends BulkOutcome {
  /** Full path of the folder or file that they are in. */
  place: string;
  losses: BulkLosses[];
}
