import { useEffect, useState } from 'react';
import type { Article } from '../../shared/article/article';
import { currentArticle, useArticleStore } from './articleStore';

/** What is read from the whole article waits until she pauses: it must not stand on a key's path. */
const PAUSE_MS = 500;

/**
 * What `read`, the same function each time, makes of the open article: right after the frame that first shows another
 * one, after a pause of hers for a change.
 */
export function useSettled<Value>(read: (article: Article) => Value): Value | null {
  const id = useArticleStore((store) => store.article?.id);
  const opening = useArticleStore((store) => store.opening);
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    const look = () => {
      const article = currentArticle();
      if (article !== null) setValue(read(article));
    };
    let timer = setTimeout(look);
    const stop = useArticleStore.subscribe((store, before) => {
      if (store.revision === before.revision) return;
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [id, opening, read]);
  return value;
}
