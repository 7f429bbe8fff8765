import type { Article } from '../article/article';
import type { Language } from '../article/language';
import { datedAt } from '../article/publication';
import { groupOf } from '../translations/translations';

/** What the lists of a site say of an article, and what its address is made of. */
export interface Card {
  id: string;
  headline: string;
  standfirst: string;
  byline: string;
  section: string;
  tags: string[];
  slug: string;
  language: Language;
  /** Versions of one article in several languages have the same (`groupOf`). */
  group: string;
  /** Instants, ISO 8601 in UTC. */
  createdAt: string;
  changedAt: string;
  publishedAt?: string | undefined;
  datedAt: string;
}

export function cardOf(article: Article): Card {
  const { id, slug, language, createdAt, changedAt, publishedAt } = article;
  return {
    ...{ id, slug, language, createdAt, changedAt, publishedAt, group: groupOf(article) },
    datedAt: datedAt(article),
    headline: article.headline.trim(),
    standfirst: article.standfirst.trim(),
    byline: article.byline.trim(),
    section: article.section.trim(),
    tags: [...new Set(article.tags.map((tag) => tag.trim()))].filter((tag) => tag !== ''),
  };
}
