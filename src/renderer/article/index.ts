export { SaveNotice } from './SaveNotice';
export { ArticleColumn } from './ArticleColumn';
export { currentArticle, useArticleStore } from './articleStore';
