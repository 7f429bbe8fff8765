import { PanelLeft, Search, SquarePen, Trash2 } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { STATUS_NAMES, STATUSES, type Status } from '../../shared/article/status';
import { type Platform, shortcutLabel } from '../../shared/commands/shortcut';
import { COMMANDS } from '../../shared/commands/catalogue';
import type { DamagedFile } from '../../shared/ipc/contract';
import { tellFailure } from '../../shared/lib/result';
import { Button, IconButton, Notice } from '../ui';
import { ArticleList } from './ArticleList';
import { DamagedList } from './DamagedList';
import css from './library.module.css';
import { type LibraryFilter, useLibraryStore } from './libraryStore';
import { shownArticles } from './shownArticles';

const ICON = { size: 16, strokeWidth: 1.4, 'aria-hidden': true } as const;
const LANGUAGE_CHOICES: { value: LibraryFilter['language']; label: string; lang?: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'en', label: 'EN' },
  { value: 'zh', label: '中', lang: 'zh-Hans' },
];

export interface LibraryColumnProps {
  platform: Platform;
  selectedId: string | null;
  onOpen(id: string): void;
  onChoose(id: string): void;
  onOpenDamaged(file: DamagedFile): void;
  onNew(): void;
  onBin(id: string): void;
  onRestore(id: string): void;
  onHide(): void;
}

export function LibraryColumn(props: LibraryColumnProps) {
  const { platform, selectedId, onOpen, onChoose, onOpenDamaged, onNew, onBin, onRestore, onHide } = props;
  const { articles, damaged, failure, filter, setFilter, lastBinned, forgetLastBinned } = useLibraryStore();
  const deferred = useDeferredValue(filter);
  const shown = useMemo(() => shownArticles(articles ?? [], deferred), [articles, deferred]);
  const selectedInBin = filter.inBin && shown.find(({ id }) => id === selectedId);

  return (
    <nav className={css.library} aria-label="Library">
      <div className={css.head}>
        <b className={css.title}>{filter.inBin ? 'Bin' : 'Library'}</b>
        <span className={css.grow} />
        <IconButton label="Hide library" icon={<PanelLeft {...ICON} />} onClick={onHide} />
        <IconButton label="New article" icon={<SquarePen {...ICON} />} onClick={onNew} />
      </div>
      <div className={css.tools}>
        <label className={css.search}>
          <Search {...ICON} />
          <input
            id="library-search"
            type="search"
            aria-label="Search articles"
            placeholder="Search articles"
            value={filter.search}
            onChange={(event) => setFilter({ search: event.target.value })}
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
      {failure !== null && <Notice kind="bad">{tellFailure(failure)}</Notice>}
      {damaged.length > 0 && !filter.inBin && <DamagedList files={damaged} onOpen={onOpenDamaged} />}
      {shown.length > 0 ? (
        <ArticleList
          articles={shown}
          selectedId={selectedId}
          onOpen={onOpen}
          onChoose={onChoose}
          onDelete={(id) => (filter.inBin ? undefined : onBin(id))}
        />
      ) : (
        <p className={css.empty}>{whyEmpty(articles === null, articles?.length ?? 0, filter)}</p>
      )}
      {lastBinned !== null && (
        <Notice
          kind="quiet"
          actions={
            <>
              <Button look="edged" onClick={() => onRestore(lastBinned.id)}>
                Put back
              </Button>
              <Button onClick={forgetLastBinned}>Dismiss</Button>
            </>
          }
        >
          “{lastBinned.headline || 'No headline yet'}” is in the bin.
        </Notice>
      )}
      {selectedInBin && (
        <Notice
          kind="quiet"
          actions={
            <Button look="edged" onClick={() => onRestore(selectedInBin.id)}>
              Restore
            </Button>
          }
        >
          In the bin. Restore it to have it among your articles again.
        </Notice>
      )}
      <div className={css.foot}>
        <span>{articles === null ? '' : count(shown.length, filter.inBin)}</span>
        <span className={css.grow} />
        <Button aria-pressed={filter.inBin} onClick={() => setFilter({ inBin: !filter.inBin })}>
          <Trash2 {...ICON} />
          Bin
        </Button>
      </div>
    </nav>
  );
}

function count(shown: number, inBin: boolean): string {
  if (shown === 0) return inBin ? 'Nothing in the bin' : 'No articles yet';
  return `${shown.toLocaleString('en')} ${shown === 1 ? 'article' : 'articles'}`;
}

function whyEmpty(isLoading: boolean, total: number, { inBin, search }: LibraryFilter): string {
  if (isLoading) return 'Reading the library.';
  if (search !== '') return `No headline has “${search}”.`;
  if (inBin) return 'Articles you delete come here, and can be restored.';
  return total === 0 ? 'Articles you write appear here, newest first.' : 'No article fits these filters.';
}
