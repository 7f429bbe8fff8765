import { Search } from 'lucide-react';
import { STATUS_NAMES, STATUSES, type Status } from '../../shared/article/status';
import { COMMANDS } from '../../shared/commands/catalogue';
import { type Platform, shortcutLabel } from '../../shared/commands/shortcut';
import { type LibraryFilter, useLibraryStore } from './libraryStore';
import { focusArticleList } from './focusArticleList';
import css from './libraryTools.module.css';

const LANGUAGE_CHOICES: { value: LibraryFilter['language']; label: string; lang?: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'en', label: 'EN' },
  { value: 'zh', label: '中', lang: 'zh-Hans' },
];

/** What narrows the list: a search, and the filters once there is something to filter. */
export function LibraryTools({ platform }: { platform: Platform }) {
  const { articles, filter, setFilter } = useLibraryStore();
  return (
    <div className={css.tools}>
      <label className={css.search}>
        <Search size={16} strokeWidth={1.4} aria-hidden />
        <input
          id="library-search"
          type="search"
          aria-label="Search articles"
          placeholder="Search articles"
          value={filter.search}
          onChange={(event) => setFilter({ search: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            focusArticleList();
          }}
        />
        <kbd>{shortcutLabel(COMMANDS['view.search'].shortcut ?? '', platform)}</kbd>
      </label>
      {articles !== null && articles.length > 0 && (
        <div className={css.filters}>
          <select
            aria-label="Show"
            value={filter.status}
            onChange={(event) => setFilter({ status: event.target.value as Status | 'all' })}
          >
            <option value="all">All statuses</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {STATUS_NAMES[status]}
              </option>
            ))}
          </select>
          <fieldset className={css.languages} role="radiogroup" aria-label="Language filter">
            {LANGUAGE_CHOICES.map(({ value, label, lang }) => (
              <label key={value} lang={lang}>
                <input
                  type="radio"
                  name="library-language"
                  value={value}
                  checked={filter.language === value}
                  onChange={() => setFilter({ language: value })}
                />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
        </div>
      )}
    </div>
  );
}
