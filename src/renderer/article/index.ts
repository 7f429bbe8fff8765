export { SaveNotice } from './SaveNotice';
export { ArticleColumn } from './ArticleColumn';
export { type ArticleStore, currentArticle, useArticleStore } from './articleStore';
export type { SaveState } from './Autosave';
export { SaveStateLine } from './SaveStateLine';
