/** Id of the list's element: the focus comes to it from beside it. */
export const ARTICLE_LIST = 'library-articles';
/** Id of the field that is searched in. */
export const SEARCH_FIELD = 'library-search';

/** Puts the keyboard into the list of articles; false where there is none. */
export function focusArticleList(): boolean {
  const list = document.getElementById(ARTICLE_LIST);
  list?.focus();
  return list !== null;
}

/** Puts the keyboard into the search, where the next word that she types stands in place of the last. */
export function focusSearch(): void {
  const field = document.getElementById(SEARCH_FIELD);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
