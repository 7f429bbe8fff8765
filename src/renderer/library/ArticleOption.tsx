import { Check } from 'lucide-react';
import { memo } from 'react';
import { shownHeadline } from '../../shared/article/headline';
import { isChinese } from '../../shared/article/language';
import { STATUS_NAMES } from '../../shared/article/status';
import type { LibraryRow } from '../../shared/library/libraryPage';
import { Unseen } from '../ui';
import css from './articleOption.module.css';
import { Marked } from './Marked';
import { SnippetLine } from './SnippetLine';
import { StatusMark } from './StatusMark';

export interface ArticleOptionProps {
  row: LibraryRow;
  /** What she searches for, to be marked. */
  search: string;
  /** The day before it, for those who do not see the heading; it may be empty. */
  unseenDay: string;
  /** The time or day at the end of its last line. */
  when: string;
  isOpen: boolean;
  isActive: boolean;
  isSelected: boolean;
  /** Its place among all, from 0: most of them are not drawn, so the browser cannot count them. */
  index: number;
  total: number;
}

/** Focus stays on the list; the browser announces the option that it points to. */
export const optionId = (id: string) => `article-${id}`;

/** One article of the list. Keys and clicks go to the list. */
export const ArticleOption = memo(function ArticleOption(props: ArticleOptionProps) {
  const { row, search, unseenDay, when, isOpen, isActive, isSelected, index, total } = props;
  const { id, headline, status, language, snippet } = row;
  return (
    <div
      id={optionId(id)}
      className={css.option}
      role="option"
      aria-selected={isSelected}
      aria-current={isOpen || undefined}
      aria-posinset={index + 1}
      aria-setsize={total}
      data-index={index}
      data-active={isActive || undefined}
    >
      {headline === '' ? (
        <p className={css.headline} data-none>
          {shownHeadline(headline)}
        </p>
      ) : (
        <p className={css.headline} lang={language}>
          <Marked text={headline} search={search} />
        </p>
      )}
      {isSelected && <Check className={css.tick} size={12} strokeWidth={2.4} aria-hidden />}
      {snippet !== null && <SnippetLine snippet={snippet} lang={language} />}
      <p className={css.meta}>
        <StatusMark status={status} />
        {STATUS_NAMES[status]}
        <span className={css.dot}>·</span>
        {isChinese(language) ? <span lang={language}>中文</span> : 'EN'}
        <time>
          {unseenDay !== '' && <Unseen>{unseenDay}, </Unseen>}
          {when}
        </time>
      </p>
    </div>
  );
});
