export type { ArticleFollower } from './ArticleFollower';
export type { ArticleRepository } from './ArticleRepository';
export { FileArticleRepository } from './FileArticleRepository';
export { proposeSlug } from './proposeSlug';
export { articleHandlers } from './handlers';
export { unreadableArticle } from './articleFailures';
export { parseArticleFile, readArticleFile } from './articleFile';
export { summarise } from './summarise';
