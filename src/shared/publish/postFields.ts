import type { Article } from '../article/article';
import type { Block } from '../article/blocks';
import type { Remark } from '../export/post';
import { type RenderOptions, renderPost } from '../export/renderPost';
import type { PostVersion } from '../export/versions';
import { escapeText } from '../lib/escapeHtml';
import { onOneLine } from '../lib/onOneLine';
import type { Site } from '../site/site';
import type { PostStatus } from './postStatus';

/** A picture as the site has it. */
export interface SitePicture {
  id: number;
  /** Where readers find it. */
  url: string;
}

/** What a post is made of, under WordPress's own names. */
export interface PostFields {
  title: string;
  content: string;
  excerpt: string;
  slug: string;
  status: PostStatus;
  /** Instant in UTC as WordPress writes it, without a zone; null: the moment at which it is published. */
  date_gmt: string | null;
  /** Left out: the site's own for posts without a section, which it gives them whenever somebody saves one. */
  categories?: number[];
  tags: number[];
  /** 0: none. */
  featured_media: number;
  /** Left out: whoever signs in. */
  author?: number;
  /** Left out where the site has no footnotes of its own. */
  meta?: { footnotes: string };
}

/** What the site knows of the article's words: numbers for its section and tags, pictures, a byline. */
export interface SiteTerms {
  categories: number[];
  tags: number[];
  author: number | null;
  pictures: ReadonlyMap<string, SitePicture>;
  /** Whether it keeps footnotes beside the text, as WordPress does. */
  hasSiteNotes: boolean;
  /** Other versions of the article that readers can see. */
  versions?: readonly PostVersion[];
  /** All markup of this user as it is, where nothing is said; from others WordPress takes some out. */
  anyMarkup?: boolean;
}

/** How a post is rendered whose readers find these pictures there; one that no site has is without a number. */
export const inFields = (
  pictures: ReadonlyMap<string, { id: number | null; url: string }>,
  hasSiteNotes: boolean,
): RenderOptions => ({
  hasFields: true,
  hasSiteNotes,
  pictures: (media) => pictures.get(media)?.url ?? null,
  pictureIds: (media) => pictures.get(media)?.id ?? null,
});

/** An article as the fields of a WordPress post. */
export function postFields(
  article: Article,
  site: Site,
  how: { status: PostStatus; date: string | null },
  { categories, tags, author, pictures, hasSiteNotes, versions = [], anyMarkup = true }: SiteTerms,
): PostFields {
  const options = { ...inFields(pictures, hasSiteNotes), versions, marksLanguages: anyMarkup };
  const { title, content, excerpt, footnotes } = postWords(article, site, options);
  return {
    ...{ title, content, excerpt, slug: article.slug, status: how.status },
    date_gmt: how.status === 'future' && how.date !== null ? how.date.slice(0, 19) : null,
    ...(categories.length > 0 && { categories }),
    tags,
    featured_media: featuredIn(article, pictures)?.id ?? 0,
    ...(author !== null && { author }),
    ...(footnotes !== null && { meta: { footnotes } }),
  };
}

/** The words of a post, as WordPress keeps them. */
export interface PostWords {
  title: string;
  content: string;
  excerpt: string;
  /** What its own footnotes say: JSON, '' where there are none; null where the field is left as it is. */
  footnotes: string | null;
  /** What of the article is not in them. */
  losses: Remark[];
}

/** An article in the fields of a post, for a site that has its pictures where `options` says. */
export function postWords(article: Article, site: Site, options: RenderOptions): PostWords {
  const isNoted = options.hasSiteNotes === true && !hasForeignNotes(article.body.root.children);
  const { text, siteNotes, losses } = renderPost(article, site, 'wordpress-blocks', {
    ...options,
    ...{ hasFields: true, hasSiteNotes: isNoted },
  });
  return {
    title: escapeText(onOneLine(article.headline)),
    content: text.trim(),
    excerpt: escapeText(onOneLine(article.standfirst)),
    footnotes: !isNoted ? null : siteNotes.length === 0 ? '' : JSON.stringify(siteNotes),
    losses,
  };
}

/** The picture that stands for the article on other pages: hers where the article still shows it, else the first. */
function featuredIn(
  { featured }: Article,
  pictures: ReadonlyMap<string, SitePicture>,
): SitePicture | undefined {
  if (featured === null) return undefined;
  const [first] = pictures.values();
  return pictures.get(featured ?? '') ?? first;
}

/** Notes to which a block that Galley only keeps refers: the field that says them is left as it is. */
export function hasForeignNotes(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.type === 'opaque' && /data-fn=|<!-- wp:footnotes/.test(block.markup));
}
