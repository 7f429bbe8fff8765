import { isChinese } from '../../shared/article/language';
import { Button } from '../ui';
import { useArticleStore } from './articleStore';
import css from './article.module.css';

export interface BylineRowProps {
  onEditDetails(): void;
}

/** What the page will say under the standfirst, and the way to change it. */
export function BylineRow({ onEditDetails }: BylineRowProps) {
  const article = useArticleStore((store) => store.article);
  if (article === null) return null;
  const { byline, section, changedAt, language } = article;
  const locale = isChinese(language) ? language : 'en-GB';
  const date = new Date(changedAt).toLocaleDateString(locale, { day: 'numeric', month: 'long' });
  return (
    <p className={css.byline}>
      {byline !== '' && (
        <span>
          {isChinese(language) ? '文／' : 'By '}
          <b>{byline}</b>
        </span>
      )}
      {section !== '' && <span>{section}</span>}
      <span>{date}</span>
      <span className={css.grow} />
      <Button look="text" lang="en" onClick={onEditDetails}>
        Edit details
      </Button>
    </p>
  );
}
