export { readCaret, returnTo } from './caretPlace';
export { typeInFresh, typeOverHeadline } from './typedAhead';
export { useSettled } from './useSettled';
export { SaveNotice } from './SaveNotice';
export { ArticleColumn } from './ArticleColumn';
export {
  type ArticleStore,
  currentArticle,
  isInBin,
  type OpenArticle,
  useArticleStore,
  isArticleComing,
} from './articleStore';
export { saveElsewhere } from './saveElsewhere';
export { notOnDisk } from './notOnDisk';
export { replaceArticle } from './replaceArticle';
export { withPresentStatus } from './withPresentStatus';
