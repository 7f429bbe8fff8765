import { z } from 'zod';
import { type Source, sourceSchema } from '../source/source';
import { type Block, blockSchema } from './blocks/index';
import { type Language, LANGUAGES } from './language';
import { type Status, STATUSES } from './status';

/** The newest shape of an article file; `migrations` brings older files up to it. */
export const SCHEMA_VERSION = 2;

/** The body as Lexical serializes its editor state. */
export interface Body {
  root: { type: 'root'; children: Block[] };
}

/** One article: what `library/articles/<id>.json` holds. */
export interface Article {
  schemaVersion: number;
  /** UUID version 7. */
  id: string;
  headline: string;
  standfirst: string;
  byline: string;
  section: string;
  tags: string[];
  slug: string;
  language: Language;
  status: Status;
  /** The picture that stands for it elsewhere, by the name of its stored file; null for none, left out for the first. */
  featured?: string | null | undefined;
  /** The article of which this is a version in another language, by its id, be it in the library or not; left out for none. */
  translationOf?: string | undefined;
  /** Instants, ISO 8601 in UTC. */
  createdAt: string;
  changedAt: string;
  /** Since when its readers have it; left out while they never had, or that is not known. */
  publishedAt?: string | undefined;
  /** When she put it in the bin, or null. */
  binnedAt: string | null;
  body: Body;
  sources: Source[];
}

export const bodySchema: z.ZodType<Body> = z.looseObject({
  root: z.looseObject({ type: z.literal('root'), children: z.array(blockSchema) }),
});

export const articleSchema: z.ZodType<Article> = z.looseObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.uuid(),
  headline: z.string(),
  standfirst: z.string(),
  byline: z.string(),
  section: z.string(),
  tags: z.array(z.string()),
  slug: z.string(),
  language: z.enum(LANGUAGES),
  status: z.enum(STATUSES),
  featured: z.string().nullish(),
  translationOf: z.uuid().optional(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().optional(),
  binnedAt: z.iso.datetime().nullable(),
  body: bodySchema,
  sources: z.array(sourceSchema),
});

/** What the library list shows of an article. */
export interface ArticleSummary {
  id: string;
  headline: string;
  status: Status;
  language: Language;
  section: string;
  createdAt: string;
  changedAt: string;
  /** When she put it in the bin, or null. */
  binnedAt: string | null;
}

/** A new, empty article. `now` is an ISO 8601 instant. */
export function newArticle(id: string, now: string, language: Language): Article {
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    headline: '',
    standfirst: '',
    byline: '',
    section: '',
    tags: [],
    slug: '',
    language,
    status: 'draft',
    createdAt: now,
    changedAt: now,
    binnedAt: null,
    body: emptyBody(),
    sources: [],
  };
}

/** One empty paragraph: the least that Lexical can put a caret in. */
export function emptyBody(): Body {
  const paragraph = {
    type: 'paragraph',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    textFormat: 0,
    textStyle: '',
    children: [],
  };
  const root = {
    type: 'root' as const,
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children: [paragraph as Block],
  };
  return { root };
}
