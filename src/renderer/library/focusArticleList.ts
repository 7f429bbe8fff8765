/** Id of the list's element: the focus comes to it from beside it. */
export const ARTICLE_LIST = 'library-articles';

/** Puts the keyboard into the list of articles, where there is one. */
export function focusArticleList(): void {
  document.getElementById(ARTICLE_LIST)?.focus();
}
