import type { Article } from '../article/article';
import type { Site } from '../site/site';
import { FORMAT_DESCRIPTIONS, type Format } from './format';
import type { Post } from './post';

export interface RenderOptions {
  /** Shows the site's pop-up as a reader meets it on the first visit; only the web page has one. */
  firstVisit?: boolean;
}

/**
 * Renders an article as a post: the one way from article to post, for preview, export and publishing alike.
 * Pure and deterministic: the same article, site and format give the same bytes.
 */
export function renderPost(article: Article, site: Site, format: Format, options: RenderOptions = {}): Post {
  const { extension, mediaType } = FORMAT_DESCRIPTIONS[format];
  void options;
  return {
    format,
    fileName: `${article.slug || 'untitled'}.${extension}`,
    mediaType,
    text: site.name,
    losses: [],
  };
}
