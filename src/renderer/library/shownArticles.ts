import type { ArticleSummary } from '../../shared/article/article';
import { isChinese } from '../../shared/article/language';
import type { LibraryFilter } from './libraryStore';

/** The articles that fit the filter, in their order. */
export function shownArticles(articles: readonly ArticleSummary[], filter: LibraryFilter): ArticleSummary[] {
  const wanted = filter.search.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return articles.filter((article) => {
    if ((article.binnedAt !== null) !== filter.inBin) return false;
    if (filter.status !== 'all' && article.status !== filter.status) return false;
    if (filter.language !== 'all' && isChinese(article.language) !== (filter.language === 'zh')) return false;
    const headline = article.headline.toLocaleLowerCase();
    return wanted.every((word) => headline.includes(word));
  });
}
