import { X } from 'lucide-react';
import { STATUS_NAMES, STATUSES } from '../../../shared/article/status';
import type { LibraryChange } from '../../../shared/library/change';
import type { Selection } from '../../../shared/library/selection';
import { countOf } from '../../../shared/lib/countOf';
import { Button, IconButton, PopoverButton } from '../../ui';
import { askToPurge } from '../askToPurge';
import { useLibraryStore } from '../libraryStore';
import { NOTHING } from '../selection';
import { StatusMark } from '../StatusMark';
import css from './bulkPanel.module.css';
import { ChoiceList } from './ChoiceList';
import { TagChange } from './TagChange';

export interface SelectionBarProps {
  selection: Selection;
  count: number;
  onChange(selection: Selection, change: LibraryChange): void;
  onExport(): void;
}

/** What can be done with the selected articles. */
export function SelectionBar({ selection, count, onChange, onExport }: SelectionBarProps) {
  const inBin = useLibraryStore((library) => library.query.inBin);
  const { select } = useLibraryStore.getState();
  const change = (next: LibraryChange) => onChange(selection, next);
  return (
    <section className={css.selection} aria-label="Selected articles">
      <div className={css.count}>
        <p role="status">{countOf(count, 'article')} selected</p>
        <IconButton
          label="End the selection"
          icon={<X size={16} strokeWidth={1.4} aria-hidden />}
          onClick={() => select(NOTHING)}
        />
      </div>
      <div className={css.actions}>
        {inBin ? (
          <>
            <Button onClick={() => change({ kind: 'restore' })}>Put back</Button>
            <Button onClick={() => void askToPurge()}>Delete for good…</Button>
          </>
        ) : (
          <>
            <PopoverButton
              title="Set the status"
              panel={(close) => (
                <ChoiceList
                  choices={STATUSES.map((status) => ({
                    value: status,
                    label: STATUS_NAMES[status],
                    mark: <StatusMark status={status} />,
                  }))}
                  onChoose={(status) => {
                    close();
                    change({ kind: 'status', status });
                  }}
                />
              )}
            >
              Status
            </PopoverButton>
            <PopoverButton
              title="Change tags"
              panel={(close) => (
                <TagChange
                  onChange={(next) => {
                    close();
                    change(next);
                  }}
                />
              )}
            >
              Tags
            </PopoverButton>
            <Button onClick={onExport}>Export…</Button>
            <Button onClick={() => change({ kind: 'bin' })}>Move to bin</Button>
          </>
        )}
      </div>
    </section>
  );
}
