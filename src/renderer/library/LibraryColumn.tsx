import { PanelLeft, SquarePen, Trash2 } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import type { Platform } from '../../shared/commands/shortcut';
import type { DamagedFile } from '../../shared/article/library';
import { tellFailure } from '../../shared/lib/result';
import { BinBar } from '../bin';
import { Button, IconButton, Notice } from '../ui';
import { ArticleList } from './ArticleList';
import { DamagedList } from './DamagedList';
import css from './libraryColumn.module.css';
import { type LibraryFilter, useLibraryStore } from './libraryStore';
import { LibraryTools } from './LibraryTools';
import { shownArticles } from './shownArticles';

const ICON = { size: 16, strokeWidth: 1.4, 'aria-hidden': true } as const;

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
  const inView = (articles ?? []).filter(({ binnedAt }) => (binnedAt !== null) === filter.inBin);

  return (
    <nav className={css.library} aria-label="Library">
      <div className={css.head}>
        <b className={css.title}>{filter.inBin ? 'Bin' : 'Library'}</b>
        <span className={css.grow} />
        <IconButton label="Hide library" icon={<PanelLeft {...ICON} />} onClick={onHide} />
        <IconButton label="New article" icon={<SquarePen {...ICON} />} onClick={onNew} />
      </div>
      <LibraryTools platform={platform} />
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
      {filter.inBin && <BinBar articles={articles} />}
      <div className={css.foot}>
        <span>{articles === null ? '' : count(shown.length, inView.length, filter.inBin)}</span>
        <span className={css.grow} />
        <Button aria-pressed={filter.inBin} onClick={() => setFilter({ inBin: !filter.inBin })}>
          <Trash2 {...ICON} />
          Bin
        </Button>
      </div>
    </nav>
  );
}

function count(shown: number, total: number, inBin: boolean): string {
  if (total === 0) return inBin ? 'Nothing in the bin' : 'No articles yet';
  const all = `${total.toLocaleString('en')} ${total === 1 ? 'article' : 'articles'}`;
  return shown === total ? all : `${shown.toLocaleString('en')} of ${all}`;
}

function whyEmpty(isLoading: boolean, total: number, { inBin, search }: LibraryFilter): string {
  if (isLoading) return 'Reading the library.';
  if (search !== '') return `No headline has “${search}”.`;
  if (inBin) return 'Articles you delete come here, and can be restored.';
  return total === 0 ? 'Articles you write appear here, newest first.' : 'No article fits these filters.';
}
