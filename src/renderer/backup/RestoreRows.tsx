import { shownHeadline } from '../../shared/article/headline';
import { type BackupRow, BACKUP_ROW_KINDS, type BackupRowKind } from '../../shared/backup/backup';
import { moment } from '../ui';
import css from './backup.module.css';

export interface RestoreRowsProps {
  rows: readonly BackupRow[];
  /** Ids of what is to be restored. */
  selection: ReadonlySet<string>;
  onSelect(ids: ReadonlySet<string>): void;
}

const KINDS: Record<BackupRowKind, string> = {
  missing: 'Not in your library',
  damaged: 'Damaged in your library',
  pictures: 'Without their pictures in your library',
  newer: 'Changed later in the backup',
  older: 'Changed later in your library',
};
/** Of each kind; more can only be chosen together. */
const SHOWN = 200;

/** The articles that a backup has otherwise, by what sets them apart, each with its box to tick. */
export function RestoreRows({ rows, selection, onSelect }: RestoreRowsProps) {
  function toggle(ids: readonly string[], isChosen: boolean): void {
    const next = new Set(selection);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    onSelect(next);
  }

  return (
    <>
      {BACKUP_ROW_KINDS.map((kind) => {
        const own = rows.filter((row) => row.kind === kind);
        const ids = own.map(({ id }) => id);
        const chosen = ids.filter((id) => selection.has(id)).length;
        if (own.length === 0) return null;
        return (
          <fieldset key={kind} className={css.kind} aria-label={KINDS[kind]}>
            <label className={css.all}>
              <input
                type="checkbox"
                checked={chosen === own.length}
                ref={(box) => {
                  if (box) box.indeterminate = chosen > 0 && chosen < own.length;
                }}
                onChange={(event) => toggle(ids, event.target.checked)}
              />
              <b>{KINDS[kind]}</b> <span>{own.length.toLocaleString('en')}</span>
            </label>
            {own.slice(0, SHOWN).map((row) => (
              <label key={row.id} className={css.row}>
                <input
                  type="checkbox"
                  checked={selection.has(row.id)}
                  onChange={(event) => toggle([row.id], event.target.checked)}
                />
                <span>
                  <span lang={row.language}>{shownHeadline(row.headline)}</span>
                  <small>
                    Backup {moment(row.changedAt)}
                    {row.mineChangedAt !== null && ` · library ${moment(row.mineChangedAt)}`}
                  </small>
                </span>
              </label>
            ))}
            {own.length > SHOWN && (
              <p className={css.said}>And {(own.length - SHOWN).toLocaleString('en')} more.</p>
            )}
          </fieldset>
        );
      })}
    </>
  );
}
