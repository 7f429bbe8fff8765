import { z } from 'zod';
import type { Media } from '../media/media';

/** Which posts of a site she wants. */
export interface PullQuery {
  /** Changed on the site from this day on, YYYY-MM-DD; '' for whenever. */
  since: string;
  /** Only those of the one who is signed in. */
  own: boolean;
  /** Number of a section on the site; 0 for any. */
  section: number;
  /** Words in them, as the site searches; '' for any. */
  words: string;
}

export const pullQuerySchema: z.ZodType<PullQuery> = z.object({
  since: z.union([z.literal(''), z.iso.date()]),
  own: z.boolean(),
  section: z.int().min(0),
  words: z.string().max(200),
});

/** What an import would do, before it begins. */
export interface PullLook {
  /** Posts that the library has not. */
  fresh: number;
  /** Posts that it has, changed on the site since. */
  changed: number;
  /** Posts that it has as they are. */
  known: number;
  sections: { id: number; name: string }[];
  /** Of an import of this site that did not come to its end; null where there is none. */
  unfinished: { done: number; total: number } | null;
}

/** A picture of a post that the library has now. */
export interface PulledPicture {
  /** Its number on the site, null where no site has it; and where readers find it. */
  id: number | null;
  url: string;
  media: Media;
}

/** A post of a site as it is read into an article. */
export interface PulledPost {
  /** As the site keeps them: HTML. */
  title: string;
  content: string;
  excerpt: string;
  /** What WordPress's own footnotes say, as it keeps them; null where the site has none. */
  footnotes: string | null;
  /** BCP 47, as the site says it; '' where it does not. */
  language: string;
  pictures: PulledPicture[];
  /** The addresses of other versions to which it leads and whose articles are in the library. */
  versions: string[];
}

/** The same, on its way into the library. */
export interface PostToKeep extends PulledPost {
  /** By which it comes back: its number on the site, or its place in the file, from 0. */
  key: number;
  /** What the article lacks of what the post has, a sentence each. */
  remarks: string[];
}

/** Some posts, and how far the import is with them. */
export interface PullStep {
  posts: PostToKeep[];
  /** The numbers of those that the site was asked for and did not give. */
  missing: number[];
  done: number;
  total: number;
}
