import type { BackupProgress } from '../../shared/backup/backup';
import css from './backup.module.css';

const DOING: Record<BackupProgress['doing'], string> = {
  writing: 'Writing articles',
  verifying: 'Verifying articles',
  comparing: 'Comparing articles',
  restoring: 'Restoring articles',
};
const count = (number: number) => number.toLocaleString('en');

/** "Writing articles 1,200 of 50,000", and a bar. */
export function Progress({ progress }: { progress: BackupProgress }) {
  const { doing, done, total } = progress;
  return (
    <div className={css.progress}>
      <progress aria-label={DOING[doing]} value={done} max={Math.max(total, 1)} />
      <p>
        {DOING[doing]} {count(done)} of {count(total)}
      </p>
    </div>
  );
}
