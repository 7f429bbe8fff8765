import { PanelLeft, SquarePen, Trash2 } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Platform } from '../../shared/commands/shortcut';
import type { DamagedFile } from '../../shared/article/library';
import type { LibraryChange } from '../../shared/library/change';
import type { Selection } from '../../shared/library/selection';
import { tellFailure } from '../../shared/lib/result';
import { countOf } from '../../shared/lib/countOf';
import { BinBar } from '../bin';
import { Button, IconButton, Notice } from '../ui';
import { ArticleList } from './ArticleList';
import { askToPurge } from './askToPurge';
import { hasBulkNews, useBulkStore } from './bulkStore';
import { DamagedList } from './DamagedList';
import { EmptyList } from './EmptyList';
import { FilterChips } from './FilterChips';
import css from './libraryColumn.module.css';
import { isNarrowed } from './isNarrowed';
import { useLibraryStore } from './libraryStore';
import { LibraryTools } from './LibraryTools';
import { useFileDrop } from './useFileDrop';

const ICON = { size: 16, strokeWidth: 1.4, 'aria-hidden': true } as const;
const BulkPanel = lazy(async () => ({ default: (await import('./bulk')).BulkPanel }));

export interface LibraryColumnProps {
  platform: Platform;
  openId: string | null;
  /** The damaged file that is shown, where no article is. */
  openDamaged: string | null;
  onOpen(id: string): void;
  onChoose(id: string): void;
  onEnter(id: string): void;
  onOpenDamaged(file: DamagedFile): void;
  onNew(): void;
  onImport(files: Iterable<File>): void;
  onChange(selection: Selection, change: LibraryChange): void;
  /** Of what is selected. */
  onExport(): void;
  onUndo(): void;
  onHide(): void;
  /** At its foot. */
  foot: ReactNode;
}

export function LibraryColumn(props: LibraryColumnProps) {
  const {
    platform,
    openId,
    openDamaged,
    onOpen,
    onChoose,
    onEnter,
    onOpenDamaged,
    onNew,
    onImport,
    onChange,
    onExport,
    onUndo,
    onHide,
    foot,
  } = props;
  const { rows, shownQuery, query, damaged, failure, indexing, selection, refresh, show } = useLibraryStore();
  const { isOver, handlers } = useFileDrop(onImport);
  const hasNews = useBulkStore(hasBulkNews);
  const hasSelection = selection.kind === 'all' || selection.ids.length > 0;

  return (
    <nav className={css.library} aria-label="Library" {...handlers}>
      {isOver && <p className={css.drop}>Drop the files to import each as a new article.</p>}
      <div className={css.head}>
        <b className={css.title}>{query.inBin ? 'Bin' : 'Library'}</b>
        <span className={css.grow} />
        <IconButton label="Hide library" icon={<PanelLeft {...ICON} />} onClick={onHide} />
        <IconButton label="New article" icon={<SquarePen {...ICON} />} onClick={onNew} />
      </div>
      <LibraryTools platform={platform} onOpen={onOpen} />
      <FilterChips />
      {indexing !== null && (
        <p className={css.indexing}>
          Reading the library: {indexing.done.toLocaleString('en')} of {indexing.total.toLocaleString('en')}
        </p>
      )}
      {failure !== null && (
        <Notice
          kind="bad"
          actions={
            <Button look="edged" onClick={() => void refresh()}>
              Try again
            </Button>
          }
        >
          {tellFailure(failure)}
        </Notice>
      )}
      {damaged.length > 0 && !query.inBin && (
        <DamagedList files={damaged} openPath={openDamaged} onOpen={onOpenDamaged} />
      )}
      {rows !== null && rows.total > 0 ? (
        <ArticleList
          rows={rows}
          openId={openId}
          onOpen={onOpen}
          onChoose={onChoose}
          onEnter={onEnter}
          onUndo={onUndo}
          onDelete={(id) => {
            if (query.inBin) void askToPurge(id);
            else onChange(id === null ? selection : { kind: 'ids', ids: [id] }, { kind: 'bin' });
          }}
        />
      ) : (
        <EmptyList isRead={rows !== null && indexing === null} query={shownQuery} />
      )}
      {query.inBin && !hasSelection && <BinBar articles={rows} />}
      {(hasNews || hasSelection) && (
        <Suspense fallback={null}>
          <BulkPanel onChange={onChange} onExport={onExport} onUndo={onUndo} />
        </Suspense>
      )}
      <div className={css.foot}>
        <span>{rows === null ? '' : tellCount(rows.total, shownQuery.inBin, isNarrowed(shownQuery))}</span>
        <span className={css.grow} />
        {foot}
        <Button aria-pressed={query.inBin} onClick={() => void show({ inBin: !query.inBin })}>
          <Trash2 {...ICON} />
          Bin
        </Button>
      </div>
    </nav>
  );
}

function tellCount(total: number, inBin: boolean, isFound: boolean): string {
  const articles = countOf(total, 'article');
  if (isFound) return `${articles} found`;
  if (total > 0) return articles;
  return inBin ? 'Nothing in the bin' : 'No articles yet';
}
