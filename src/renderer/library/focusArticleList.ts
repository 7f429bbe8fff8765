/** Id of the list's element: the focus comes to it from beside it. */
export const ARTICLE_LIST = 'library-articles';

/** Puts the keyboard into the list of articles; false where there is none. */
export function focusArticleList(): boolean {
  const list = document.getElementById(ARTICLE_LIST);
  list?.focus();
  return list !== null;
}
