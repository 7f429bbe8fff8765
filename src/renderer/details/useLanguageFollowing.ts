import { useEffect } from 'react';
import { blockText } from '../../shared/article/blockText';
import { isChinese, type Language } from '../../shared/article/language';
import { textLanguage } from '../../shared/article/passages';
import { currentArticle, useArticleStore } from '../article';

const PAUSE_MS = 400;
/** Characters from which on a text says which language it is in, and as many as are read of it. */
const ENOUGH = 4;
const READ_AT_MOST = 400;

/** Articles whose language she chose herself. */
const chosen = new Set<string>();

/** Gives the open article a language that no text of it changes any more. */
export function chooseLanguage(language: Language): void {
  const { article, edit } = useArticleStore.getState();
  if (article === null) return;
  chosen.add(article.id);
  edit({ language });
}

/**
 * Gives a new article the language of its first words, until she chooses one; until the answered function is called.
 * What is quoted does not count: it may be in any language.
 */
export function followText(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = useArticleStore.subscribe((store, before) => {
    if (store.revision === before.revision || !store.isFresh) return;
    clearTimeout(timer);
    timer = setTimeout(follow, PAUSE_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

function follow(): void {
  const article = currentArticle();
  const { isFresh, edit } = useArticleStore.getState();
  if (article === null || !isFresh || chosen.has(article.id)) return;
  const own = article.body.root.children.filter(({ type }) => type !== 'quotation').map(blockText);
  const text = [article.headline, ...own].join('\n').slice(0, READ_AT_MOST);
  if (text.trim().length < ENOUGH) return;
  const language = textLanguage(
    text,
    article.language,
    isChinese(article.language) ? article.language : 'zh-Hans',
  );
  if (language !== article.language) edit({ language });
}

/** The same for as long as the window stands, whatever pane is open. */
export function useLanguageFollowing(): void {
  useEffect(followText, []);
}
