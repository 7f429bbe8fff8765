import type { LibraryChange } from '../../../shared/library/change';
import type { Selection } from '../../../shared/library/selection';
import { tellFailure } from '../../../shared/lib/result';
import { Button, Notice } from '../../ui';
import { useBulkStore } from '../bulkStore';
import { useLibraryStore } from '../libraryStore';
import { countOf } from '../selection';
import css from './bulkPanel.module.css';
import { Report } from './Report';
import { SelectionBar } from './SelectionBar';

export interface BulkPanelProps {
  onChange(selection: Selection, change: LibraryChange): void;
  onUndo(): void;
}

/** At the foot of the list: what can be done with the selected articles, how far it is, and what became of it. */
export function BulkPanel({ onChange, onUndo }: BulkPanelProps) {
  const { progress, report, failure, stop, dismiss } = useBulkStore();
  const selection = useLibraryStore((library) => library.selection);
  const total = useLibraryStore((library) => library.rows?.total ?? 0);
  const count = countOf(selection, total);
  return (
    <div className={css.panel}>
      {failure !== null && (
        <Notice kind="bad" actions={<Button onClick={dismiss}>Dismiss</Button>}>
          {tellFailure(failure)}
        </Notice>
      )}
      {report !== null && <Report report={report} onUndo={onUndo} onDismiss={dismiss} />}
      {progress !== null && progress.total > 1 && (
        <div className={css.progress}>
          <progress aria-label="Articles done" value={progress.done} max={progress.total} />
          <span>
            Articles {progress.done.toLocaleString('en')} of {progress.total.toLocaleString('en')}
          </span>
          <Button look="edged" onClick={() => void stop()}>
            Stop
          </Button>
        </div>
      )}
      {progress === null && count > 0 && (
        <SelectionBar selection={selection} count={count} onChange={onChange} />
      )}
    </div>
  );
}
