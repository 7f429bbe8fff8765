import { memo } from 'react';
import type { LibraryRow } from '../../shared/library/libraryPage';
import type { LibraryQuery } from '../../shared/library/libraryQuery';
import { ArticleOption } from './ArticleOption';
import css from './articleList.module.css';
import { headingOf } from './groups';
import { unseenDayOf, whenOf } from './whenOf';

export interface ListRowProps {
  /** Undefined while it is on its way. */
  row: LibraryRow | undefined;
  query: LibraryQuery;
  /** Any instant of today, in ms; the same one until tomorrow. */
  today: number;
  hasHeading: boolean;
  /** Where it stands in the list, in CSS pixels. */
  start: number;
  height: number;
  isOpen: boolean;
  isActive: boolean;
  isSelected: boolean;
  index: number;
  total: number;
}

/** One place of the list, and what stands there: it is drawn anew only when that is something else. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { row, query, today, hasHeading, start, height, isOpen, isActive, isSelected, index, total } = props;
  const now = new Date(today);
  return (
    <div className={css.row} role="presentation" style={{ height, transform: `translateY(${start}px)` }}>
      {row !== undefined && hasHeading && (
        <div className={css.heading} aria-hidden>
          {headingOf(row, query, now)}
        </div>
      )}
      {row === undefined ? (
        <div className={css.coming} />
      ) : (
        <ArticleOption
          row={row}
          search={query.search}
          unseenDay={unseenDayOf(row, query, now)}
          when={whenOf(row, query, now)}
          isOpen={isOpen}
          isActive={isActive}
          isSelected={isSelected}
          index={index}
          total={total}
        />
      )}
    </div>
  );
});
