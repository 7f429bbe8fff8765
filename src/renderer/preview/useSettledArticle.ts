import { useEffect, useState } from 'react';
import type { Article } from '../../shared/article/article';
import { currentArticle, useArticleStore } from '../article';

/** After the last key, in ms. */
const PAUSE_MS = 150;

/** The whole article as it is when she pauses, or null. */
export function useSettledArticle(): Article | null {
  const [article, setArticle] = useState(currentArticle);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = useArticleStore.subscribe((store, before) => {
      if (store.revision === before.revision && store.article === before.article) return;
      clearTimeout(timer);
      timer = setTimeout(() => setArticle(currentArticle()), PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return article;
}
