import type { Article } from '../../shared/article/article';
import { currentArticle } from './articleStore';

/**
 * Words to be put into the open article, with how far the desk is with it by now: a site may have published it since they were made.
 * @param known what its status was then
 */
export function withPresentStatus(article: Article, known: Article = article): Article {
  const status = currentArticle()?.status ?? known.status;
  return status === known.status ? article : { ...article, status };
}
