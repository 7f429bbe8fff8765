import { useMemo } from 'react';
import { isChinese, type Language } from '../../shared/article/language';
import { datedAt } from '../../shared/article/publication';
import { sectionName } from '../../shared/site/sectionNames';
import { useSiteStore } from '../site';
import { Button } from '../ui';
import { useArticleStore } from './articleStore';
import css from './article.module.css';

export interface BylineRowProps {
  onEditByline(): void;
}

/** What the page will say under the standfirst, in the site's own words, and the way to change it. */
export function BylineRow({ onEditByline }: BylineRowProps) {
  const article = useArticleStore((store) => store.article);
  const language = article?.language ?? 'en';
  const site = useSiteStore((store) => store.site);
  const date = article === null ? null : new Date(datedAt(article));
  const isOld = date !== null && date.getFullYear() !== new Date().getFullYear();
  // Every save draws it anew, and making a format costs more than the rest of the row.
  const day = useMemo(() => dayFormat(language, isOld), [language, isOld]);
  if (article === null || date === null) return null;
  const { byline, section } = article;
  return (
    <p className={css.byline}>
      {byline !== '' && (
        <span>
          {site?.theme.words[language]?.['by'] ?? 'By '}
          <b>{byline}</b>
        </span>
      )}
      {section !== '' && <span>{site === null ? section : sectionName(site, section, language)}</span>}
      <span>{day.format(date)}</span>
      <span className={css.grow} />
      <Button look="text" lang="en" onClick={onEditByline}>
        Edit byline
      </Button>
    </p>
  );
}

function dayFormat(language: Language, hasYear: boolean): Intl.DateTimeFormat {
  const locale = isChinese(language) ? language : 'en-GB';
  return new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'long' },
    ...(hasYear && { year: 'numeric' }),
  });
}
