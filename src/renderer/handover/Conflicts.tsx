import type { Language } from '../../shared/article/language';
import type { HandOverPreview } from '../../shared/handover/handOver';
import { conflictTexts } from './conflictTexts';
import css from './handOver.module.css';

export interface ConflictsProps {
  conflicts: HandOverPreview['conflicts'];
  /** Of the article's words. */
  language: Language;
}

/** What both changed: her text and the other side by side, and where each of them goes. */
export function Conflicts({ conflicts, language }: ConflictsProps) {
  return (
    <ul className={css.conflicts} aria-label="Changed on both sides">
      {conflicts.map((conflict, at) => {
        const { what, mine, theirs, outcome } = conflictTexts(conflict);
        return (
          <li key={`${at} ${what}`}>
            <p className={css.what}>
              {what} <span>{outcome}</span>
            </p>
            <dl className={css.both}>
              <div>
                <dt>Yours</dt>
                <dd lang={language}>{mine}</dd>
              </div>
              <div>
                <dt>Handed over</dt>
                <dd lang={language}>{theirs}</dd>
              </div>
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
