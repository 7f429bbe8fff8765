import { useEffect, useState } from 'react';
import { countArticle, type Counts } from '../../shared/article/counts';
import { isChinese, LANGUAGE_NAMES } from '../../shared/article/language';
import css from './article.module.css';
import { currentArticle, useArticleStore } from './articleStore';

/** Counting waits until she pauses: it must not stand on a key's path. */
const PAUSE_MS = 500;

/** How long the article is, and how much of it is quoted. */
export function ArticleFoot() {
  const id = useArticleStore((store) => store.article?.id);
  const opening = useArticleStore((store) => store.opening);
  const language = useArticleStore((store) => store.article?.language ?? 'en');
  const [counts, setCounts] = useState<Counts | null>(null);

  useEffect(() => {
    const count = () => {
      const article = currentArticle();
      if (article !== null) setCounts(countArticle(article));
    };
    count();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = useArticleStore.subscribe((store, before) => {
      if (store.revision === before.revision) return;
      clearTimeout(timer);
      timer = setTimeout(count, PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [id, opening]);

  const unit = isChinese(language) ? 'characters' : 'words';
  return (
    <div className={css.foot}>
      {counts !== null && (
        <>
          <span>
            <b>{counts.total.toLocaleString('en')}</b> {counts.total === 1 ? unit.slice(0, -1) : unit}
          </span>
          {counts.quoted > 0 && (
            <span>
              {counts.ours.toLocaleString('en')} ours, {counts.quoted.toLocaleString('en')} quoted
            </span>
          )}
        </>
      )}
      <span className={css.grow} />
      <span>{LANGUAGE_NAMES[language]}</span>
    </div>
  );
}
