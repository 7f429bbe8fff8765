import { z } from 'zod';
import { LANGUAGES } from '../../shared/article/language';
import { STATUSES } from '../../shared/article/status';
import { isMediaName } from '../../shared/media/mediaName';
import type { Card } from '../../shared/staticSite/card';

/** In the site's folder: what of it Galley wrote. */
export const MANIFEST = '.galley-site.json';
/** Beside it while a site is written: what was written since, so that a killed Galley knows its own files again. */
export const JOURNAL = '.galley-site.journal';
/** What is being written; it takes the place of the old file whole. */
export const UNFINISHED = '.galley-site.tmp';

/** A path in the site as Galley makes them: no way out of the folder, and nothing that begins with a dot. */
const PATH = /^(?:[^/\\:.\u0000-\u001f][^/\\:\u0000-\u001f]*\/)*[^/\\:.\u0000-\u001f][^/\\:\u0000-\u001f]*$/;
export const pathSchema = z.string().max(4096).regex(PATH);

const cardSchema: z.ZodType<Card> = z.object({
  id: z.uuid(),
  headline: z.string(),
  standfirst: z.string(),
  byline: z.string(),
  section: z.string(),
  tags: z.array(z.string()),
  slug: z.string(),
  language: z.enum(LANGUAGES),
  createdAt: z.string(),
  changedAt: z.string(),
});

/** An article that is on the site, as it was when its page was written. Nothing of it is secret: its page says it all. */
const keptArticleSchema = z.object({
  /** Tells whether its file is the same. */
  seal: z.string(),
  status: z.enum(STATUSES),
  card: cardSchema,
  media: z.array(z.string().refine(isMediaName)),
  /** Full addresses of this very site that its text leads to. */
  leads: z.array(z.string()),
  /** What of its page can be led to. */
  ids: z.array(z.string()),
});
export type KeptArticle = z.infer<typeof keptArticleSchema>;

/** Hash of the bytes, their count, when the file was written (ms), and a hash of what it was made of. */
const fileSchema = z.tuple([z.string(), z.number(), z.number(), z.string()]);

const manifestSchema = z.object({
  galley: z.literal(1),
  site: z.string(),
  scope: z.string(),
  files: z.record(pathSchema, fileSchema),
  articles: z.record(z.string(), keptArticleSchema),
  /** The widths of the smaller sizes of each picture. */
  pictures: z.record(z.string().refine(isMediaName), z.array(z.number())),
});
export type Manifest = z.infer<typeof manifestSchema>;

export function newManifest(site: string, scope: string): Manifest {
  return { galley: 1, site, scope, files: {}, articles: {}, pictures: {} };
}

/** Null where the text is no manifest: somebody else's, or a hurt one. */
export function parseManifest(text: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Files by path and hash that a journal names; its last line may be cut. */
export function parseJournal(text: string): Map<string, Set<string>> {
  const written = new Map<string, Set<string>>();
  for (const line of text.split('\n')) {
    const [path, hash] = line.split('\t');
    if (path === undefined || hash === undefined || !PATH.test(path)) continue;
    written.set(path, (written.get(path) ?? new Set()).add(hash));
  }
  return written;
}
