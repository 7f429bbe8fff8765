import { useEffect } from 'react';
import type { Language } from '../../shared/article/language';
import { proposeLanguage } from '../../shared/article/proposeLanguage';
import { currentArticle, useArticleStore } from '../article';

const PAUSE_MS = 400;

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
  const language = proposeLanguage(article.headline, article.body.root.children, article.language);
  if (language !== null && language !== article.language) edit({ language });
}

/** The same for as long as the window stands, whatever pane is open. */
export function useLanguageFollowing(): void {
  useEffect(followText, []);
}
