import type { ArticleSummary } from '../../shared/article/article';
import { dayOf } from './dayOf';

export type ListRow = { kind: 'day'; day: string } | { kind: 'article'; article: ArticleSummary };

/** The articles in their order, each day's under its heading. */
export function listRows(articles: readonly ArticleSummary[], now: Date): ListRow[] {
  const rows: ListRow[] = [];
  let day = '';
  for (const article of articles) {
    const itsDay = dayOf(article.changedAt, now);
    if (itsDay !== day) rows.push({ kind: 'day', day: itsDay });
    day = itsDay;
    rows.push({ kind: 'article', article });
  }
  return rows;
}
