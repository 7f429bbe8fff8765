import { stringify } from 'yaml';
import type { Article } from '../article/article';
import { isPublic } from '../article/status';
import { NO_FEATURED } from './frontMatter';

/**
 * All that an article has beside its text, in the names that site generators have for it, and in Galley’s own where they have
 * none. `featured` is where the reader of the file finds its featured picture. What is empty is left out.
 */
export function writeFrontMatter(article: Article, featured: string | null): string {
  const { status, translationOf } = article;
  const settings = {
    title: article.headline,
    description: article.standfirst,
    author: article.byline,
    categories: article.section === '' ? [] : [article.section],
    tags: article.tags,
    lang: article.language,
    slug: article.slug,
    date: article.publishedAt ?? article.createdAt,
    lastmod: article.changedAt,
    // So that no site generator shows readers what they are not to see yet.
    draft: isPublic(status) ? '' : true,
    image: featured ?? '',
    galley: said({
      ...{ id: article.id, status, translationOf: translationOf ?? '' },
      // Site generators know one date alone.
      created: article.publishedAt === undefined ? '' : article.createdAt,
      // Under `image`, site generators would take it for an address.
      featured: article.featured === null ? NO_FEATURED : '',
    }),
    sources: article.sources.map((source) => said({ ...source })),
  };
  const text = stringify(said(settings), {
    ...{ lineWidth: 0, aliasDuplicateObjects: false, version: '1.2', compat: 'yaml-1.1', blockQuote: false },
  });
  return `---\n${text}---\n`;
}

function said(settings: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
