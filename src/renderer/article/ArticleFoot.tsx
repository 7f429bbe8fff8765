import { LANGUAGE_NAMES } from '../../shared/article/language';
import css from './article.module.css';
import { useArticleStore } from './articleStore';

export function ArticleFoot() {
  const language = useArticleStore((store) => store.article?.language ?? 'en');
  return (
    <div className={css.foot}>
      <span className={css.grow} />
      <span>{LANGUAGE_NAMES[language]}</span>
    </div>
  );
}
