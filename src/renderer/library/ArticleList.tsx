import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { ArticleSummary } from '../../shared/article/article';
import { isChinese } from '../../shared/article/language';
import { STATUS_NAMES } from '../../shared/article/status';
import { timeOf } from './dayOf';
import { ARTICLE_LIST } from './focusArticleList';
import css from './articleList.module.css';
import { type ListRow, listRows } from './listRows';
import { StatusMark } from './StatusMark';

export interface ArticleListProps {
  articles: readonly ArticleSummary[];
  selectedId: string | null;
  /** Shows an article while she walks the list by key. */
  onOpen(id: string): void;
  /** She settled on one: a click, or Enter. */
  onChoose(id: string): void;
  /** Delete or Backspace on the selected article. */
  onDelete(id: string): void;
}

/** Heights of a day's heading and of an article with a headline of two lines, in CSS pixels, until measured. */
const ESTIMATED_PX = { day: 32, article: 72 };
/** Focus stays on the list; the browser announces the option that it points to. */
const optionId = (id: string) => `article-${id}`;

/** The articles, newest first, under their days; only what is in sight is drawn. */
export function ArticleList({ articles, selectedId, onOpen, onChoose, onDelete }: ArticleListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => listRows(articles, new Date()), [articles]);
  const positions = useMemo(() => new Map(articles.map(({ id }, at) => [id, at + 1])), [articles]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ESTIMATED_PX[rows[index]?.kind ?? 'article'],
    getItemKey: (index) => keyOf(rows[index], index),
    overscan: 8,
  });
  const selectedRow = rows.findIndex((row) => row.kind === 'article' && row.article.id === selectedId);
  useEffect(() => {
    if (selectedRow >= 0) virtual.scrollToIndex(selectedRow);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new selection scrolls, not a change of the list
  }, [selectedId]);

  function onKeyDown(event: KeyboardEvent): void {
    const at = articles.findIndex(({ id }) => id === selectedId);
    const targets: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: articles.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      event.preventDefault();
      const article = articles[Math.min(Math.max(target, 0), articles.length - 1)];
      if (article !== undefined) onOpen(article.id);
    } else if (event.key === 'Enter' && selectedRow >= 0 && selectedId !== null) {
      event.preventDefault();
      onChoose(selectedId);
    } else if (
      (event.key === 'Delete' || event.key === 'Backspace') &&
      selectedRow >= 0 &&
      selectedId !== null
    ) {
      event.preventDefault();
      onDelete(selectedId);
    }
  }

  return (
    <div
      ref={scroller}
      id={ARTICLE_LIST}
      className={css.list}
      role="listbox"
      aria-label="Articles"
      tabIndex={0}
      aria-activedescendant={selectedRow >= 0 && selectedId !== null ? optionId(selectedId) : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={css.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={css.row}
              role="presentation"
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'day' ? (
                <div className={css.day} aria-hidden>
                  {row.day}
                </div>
              ) : (
                <ArticleOption
                  article={row.article}
                  isSelected={row.article.id === selectedId}
                  position={positions.get(row.article.id) ?? 0}
                  total={articles.length}
                  onChoose={() => onChoose(row.article.id)}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface ArticleOptionProps {
  article: ArticleSummary;
  isSelected: boolean;
  /** Its place among all, from 1: most of them are not drawn, so the browser cannot count them. */
  position: number;
  total: number;
  onChoose(): void;
}

function ArticleOption({ article, isSelected, position, total, onChoose }: ArticleOptionProps) {
  const { id, headline, status, language, changedAt } = article;
  return (
    // Keys go to the list, which holds the focus.
    <div
      id={optionId(id)}
      className={css.option}
      role="option"
      aria-selected={isSelected}
      aria-posinset={position}
      aria-setsize={total}
      onClick={onChoose}
    >
      <p className={css.headline} lang={language}>
        {headline || 'No headline yet'}
      </p>
      <p className={css.meta}>
        <StatusMark status={status} />
        {STATUS_NAMES[status]}
        <span className={css.dot}>·</span>
        {isChinese(language) ? <span lang={language}>中文</span> : 'EN'}
        <time dateTime={changedAt}>{timeOf(changedAt)}</time>
      </p>
    </div>
  );
}

function keyOf(row: ListRow | undefined, index: number): string | number {
  if (row === undefined) return index;
  return row.kind === 'day' ? `day ${row.day}` : row.article.id;
}
