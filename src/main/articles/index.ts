export type { ArticleFollower } from './ArticleFollower';
export type { ArticleRepository } from './ArticleRepository';
export { FileArticleRepository } from './FileArticleRepository';
export { proposeSlug } from './proposeSlug';
export { articleHandlers } from './handlers';
export { readArticleFile } from './articleFile';
export { scanLibrary } from './scanLibrary';
export { summarise } from './summarise';
