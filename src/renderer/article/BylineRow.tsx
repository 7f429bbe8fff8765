import { datedAt } from '../../shared/article/publication';
import { dayOnPage } from '../../shared/site/dayOnPage';
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
  if (article === null) return null;
  const { byline, section } = article;
  const now = new Date().toISOString();
  return (
    <p className={css.byline}>
      {byline !== '' && (
        <span>
          {site?.theme.words[language]?.['by'] ?? 'By '}
          <b>{byline}</b>
        </span>
      )}
      {section !== '' && <span>{site === null ? section : sectionName(site, section, language)}</span>}
      {site !== null && (
        <span className={css.date}>{dayOnPage(datedAt(article), now, site.timeZone, language)}</span>
      )}
      <span className={css.grow} />
      <Button look="text" lang="en" onClick={onEditByline}>
        Edit byline
      </Button>
    </p>
  );
}
