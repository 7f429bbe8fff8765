import { useEffect, useState } from 'react';
import type { Article } from '../../shared/article/article';
import { currentArticle, lastReadArticle, useArticleStore } from './articleStore';

/** What is read from the whole article is read after a pause or with a save, never on a key's path. */
const PAUSE_MS = 500;

/**
 * What `read`, the same function each time, makes of the open article: right after the frame that first shows another
 * one, after a pause of hers for a change, and with each save where she makes none.
 */
export function useSettled<Value>(read: (article: Article) => Value): Value | null {
  const id = useArticleStore((store) => store.article?.id);
  const opening = useArticleStore((store) => store.opening);
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    const look = (find: () => Article | null) => {
      const article = find();
      if (article !== null) setValue(read(article));
    };
    let pause = setTimeout(() => look(currentArticle));
    let saved: ReturnType<typeof setTimeout> | undefined;
    const stop = useArticleStore.subscribe((store, before) => {
      if (store.revision !== before.revision) {
        clearTimeout(pause);
        pause = setTimeout(() => look(currentArticle), PAUSE_MS);
      } else if (store.article?.changedAt !== before.article?.changedAt) {
        clearTimeout(saved);
        saved = setTimeout(() => look(lastReadArticle));
      }
      // Nothing has come since, and it is read already.
      if (store.saveState !== before.saveState && store.saveState.kind === 'saved') clearTimeout(pause);
    });
    return () => {
      stop();
      clearTimeout(pause);
      clearTimeout(saved);
    };
  }, [id, opening, read]);
  return value;
}
