export type { ArticleFollower } from './ArticleFollower';
export type { ArticleRepository } from './ArticleRepository';
export { FileArticleRepository } from './FileArticleRepository';
export { articleHandlers } from './handlers';
