import { z } from 'zod';

/** What a site holds of a post: its answer to an editor (`context=edit`). */
export interface HeldPost {
  id: number;
  link: string;
  status: string;
  slug: string;
  date_gmt: string | null;
  modified_gmt: string;
  title: string;
  content: string;
  excerpt: string;
  /** What WordPress's own footnotes say, as it keeps them (JSON); null where the site has none. */
  footnotes: string | null;
  author: number;
  featured_media: number;
  categories: number[];
  tags: number[];
}

/** What readers see of it. */
export type PostText = Pick<HeldPost, 'title' | 'content' | 'excerpt' | 'footnotes'>;

const raw = z.object({ raw: z.string() }).transform((field) => field.raw);

/** Some types of posts leave fields out; then there is nothing in them. */
export const heldPostSchema: z.ZodType<HeldPost> = z
  .object({
    id: z.number().int().positive(),
    link: z.string(),
    status: z.string(),
    slug: z.string(),
    date_gmt: z.string().nullable(),
    modified_gmt: z.string(),
    title: raw,
    content: raw,
    excerpt: raw,
    author: z.number().catch(0),
    featured_media: z.number().catch(0),
    categories: z.array(z.number()).catch([]),
    tags: z.array(z.number()).catch([]),
    meta: z.object({ footnotes: z.string().nullable().catch(null) }).catch({ footnotes: null }),
  })
  .transform(({ meta, ...post }) => ({ ...post, footnotes: meta.footnotes }));
