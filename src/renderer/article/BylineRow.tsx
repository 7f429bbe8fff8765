import type { Article } from '../../shared/article/article';
import { isChinese } from '../../shared/article/language';
import { Button } from '../ui';
import css from './article.module.css';

export interface BylineRowProps {
  article: Article;
  onEditDetails(): void;
}

/** What the page will say under the standfirst, and the way to change it. */
export function BylineRow({ article, onEditDetails }: BylineRowProps) {
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
