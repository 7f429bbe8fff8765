import { useState } from 'react';
import type { BackupPreview } from '../../shared/backup/backup';
import { tellFailure } from '../../shared/lib/result';
import { DialogButton, FormDialog, Gap, moment, Whole } from '../ui';
import css from './backup.module.css';
import { useBackupStore } from './backupStore';
import { Progress } from './Progress';
import { RestoreRows } from './RestoreRows';

const count = (number: number) => number.toLocaleString('en');

/** Shows what a backup has that the library has not, and restores what she chooses of it. */
export function RestoreDialog({ onRestore }: { onRestore(ids: string[]): Promise<string | null> }) {
  const { state, preview, failure, cancel, close } = useBackupStore();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const progress = state?.progress ?? null;
  const rows = preview?.rows ?? [];
  // What is missing or damaged is what one restores for; what is here may be the better one.
  const wanted = rows.filter(({ kind }) => kind !== 'newer' && kind !== 'older');
  const selection = chosen ?? new Set(wanted.map(({ id }) => id));
  const isOver = said !== null || rows.length === 0;
  const hasNone = !isOver && selection.size === 0;

  async function submit(): Promise<void> {
    if (isOver) close();
    else if (progress === null && selection.size > 0) setSaid(await onRestore([...selection]));
  }

  return (
    <FormDialog
      title="Restore from a backup"
      note={preview === null ? null : `${preview.fileName}, made ${moment(preview.madeAt)}`}
      isWide
      onSubmit={() => void submit()}
      onEscape={progress === null ? close : cancel}
      buttons={
        <>
          <Gap />
          {!(isOver && progress === null) && (
            <DialogButton onClick={progress === null ? close : cancel}>Cancel</DialogButton>
          )}
          <DialogButton look="solid" isFirst aria-disabled={progress !== null || hasNone || undefined}>
            {isOver ? 'Close' : selection.size === 0 ? 'Restore' : `Restore ${count(selection.size)}`}
          </DialogButton>
        </>
      }
    >
      <Whole>
        {progress !== null && <Progress progress={progress} />}
        {failure !== null && (
          <p role="alert" className={css.said}>
            {tellFailure(failure)}
          </p>
        )}
        <p role="status" className={css.said}>
          {said ?? (preview !== null && progress === null && tell(preview, hasNone))}
        </p>
      </Whole>
      {said === null && rows.length > 0 && (
        <Whole>
          <RestoreRows rows={rows} selection={selection} onSelect={setChosen} />
        </Whole>
      )}
    </FormDialog>
  );
}

function tell({ rows, same, unreadable }: BackupPreview, hasNone: boolean): string {
  const broken = unreadable === 0 ? '' : ` ${count(unreadable)} in it cannot be read.`;
  if (rows.length === 0)
    return `Your library has all ${count(same)} of its articles as they are there.${broken}`;
  const choose = hasNone ? ' Tick what you want back.' : '';
  return `${count(same)} are here as they are there.${broken}${choose} What a restored article has now stays in its history.`;
}
