export { SaveNotice } from './SaveNotice';
export { ArticleColumn } from './ArticleColumn';
export { currentArticle, type OpenArticle, useArticleStore } from './articleStore';
