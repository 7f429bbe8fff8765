import type { Article, ArticleSummary } from '../../shared/article/article';

export function summarise(article: Article): ArticleSummary {
  return {
    id: article.id,
    headline: article.headline,
    status: article.status,
    language: article.language,
    section: article.section,
    createdAt: article.createdAt,
    changedAt: article.changedAt,
    binnedAt: article.binnedAt,
  };
}
