import type { LibraryChange } from '../../../shared/library/change';
import type { Selection } from '../../../shared/library/selection';
import { useBulkStore } from '../bulkStore';
import { useLibraryStore } from '../libraryStore';
import { sizeOf } from '../selection';
import { BulkBars } from './BulkBars';
import css from './bulkPanel.module.css';
import { SelectionBar } from './SelectionBar';

export interface BulkPanelProps {
  onChange(selection: Selection, change: LibraryChange): void;
  /** Of what is selected. */
  onExport(): void;
  onUndo(): void;
}

/** At the foot of the list: what can be done with the selected articles, how far it is, and what became of it. */
export function BulkPanel({ onChange, onExport, onUndo }: BulkPanelProps) {
  const isAtWork = useBulkStore((bulk) => bulk.progress !== null);
  const selection = useLibraryStore((library) => library.selection);
  const total = useLibraryStore((library) => library.rows?.total ?? 0);
  const count = sizeOf(selection, total);
  return (
    <div className={css.panel}>
      <BulkBars onUndo={onUndo} />
      {!isAtWork && count > 0 && (
        <SelectionBar selection={selection} count={count} onChange={onChange} onExport={onExport} />
      )}
    </div>
  );
}
