import { useState } from 'react';
import type { Purged } from '../../shared/library/bin';
import { KEPT_DAYS } from '../../shared/library/keeping';
import { type Result, tellFailure } from '../../shared/lib/result';
import { DialogButton, FormDialog, Gap, Whole } from '../ui';

export interface PurgeDialogProps {
  ids: string[];
  /** Of the only one, if it has one. */
  headline?: string;
  onPurge(ids: string[]): Promise<Result<Purged>>;
  onClose(): void;
}

/** Asked because neither the bin nor the history can bring back what is deleted here. */
export function PurgeDialog({ ids, headline, onPurge, onClose }: PurgeDialogProps) {
  const [left, setLeft] = useState(ids);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function purge(): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    const purged = await onPurge(left);
    setIsBusy(false);
    if (!purged.ok) setProblem(tellFailure(purged.failure));
    else if (purged.value.kept.length === 0) onClose();
    else {
      const { gone, kept } = purged.value;
      setLeft(kept.map(({ id }) => id));
      setProblem(tellPartly(gone.length, kept));
    }
  }

  if (left.length === 0) {
    return (
      <FormDialog
        title="Nothing is past its time"
        onSubmit={onClose}
        onEscape={onClose}
        buttons={
          <>
            <Gap />
            <DialogButton look="solid" autoFocus>
              Close
            </DialogButton>
          </>
        }
      >
        <Whole>Every article in the bin has been there for less than {KEPT_DAYS} days.</Whole>
      </FormDialog>
    );
  }
  const isOne = left.length === 1;
  return (
    <FormDialog
      title={
        isOne
          ? `Delete ${headline === undefined ? 'this article' : `“${headline}”`} for good?`
          : `Delete ${left.length.toLocaleString('en')} articles for good?`
      }
      alert={problem}
      onSubmit={() => void purge()}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton autoFocus onClick={onClose}>
            Keep in the bin
          </DialogButton>
          <DialogButton look="solid" aria-disabled={isBusy || undefined}>
            Delete for good
          </DialogButton>
        </>
      }
    >
      <Whole>
        {isOne
          ? 'It goes from this computer with its history'
          : 'They go from this computer with their history'}
        , and Galley cannot bring {isOne ? 'it' : 'them'} back. Backups and hand-overs made before still have{' '}
        {isOne ? 'it' : 'them'}.
      </Whole>
    </FormDialog>
  );
}

function tellPartly(gone: number, kept: Purged['kept']): string {
  const first = kept[0];
  const why = first === undefined ? '' : tellFailure(first.failure);
  const deleted = gone === 0 ? '' : `${gone.toLocaleString('en')} deleted. `;
  return kept.length === 1 && gone === 0 ? why : `${deleted}${kept.length.toLocaleString('en')} not: ${why}`;
}
