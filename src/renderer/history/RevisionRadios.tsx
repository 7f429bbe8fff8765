import type { Language } from '../../shared/article/language';
import type { RevisionSummary } from '../../shared/history/revision';
import { dayOf } from '../library';
import { clockTime } from '../ui';
import css from './history.module.css';
import { amountWords, REASON_NAMES } from './revisionWords';

export interface RevisionRadiosProps {
  /** Oldest first. */
  revisions: readonly RevisionSummary[];
  language: Language;
  chosen: string | null;
  onChoose(id: string): void;
}

/** The revisions by day, the newest first; one of them is chosen. */
export function RevisionRadios({ revisions, language, chosen, onChoose }: RevisionRadiosProps) {
  const now = new Date();
  return (
    <div className={css.revisions} role="radiogroup" aria-label="Revisions">
      {byDay(revisions, now).map(({ day, revisions: ofDay }, index) => (
        <section key={index} aria-label={day}>
          <h3>{day}</h3>
          {ofDay.map((revision) => (
            <label key={revision.id} className={css.revision}>
              <input
                type="radio"
                name="revision"
                checked={revision.id === chosen}
                onChange={() => onChoose(revision.id)}
              />
              <span>
                <b>{REASON_NAMES[revision.reason]}</b>
                <time dateTime={revision.at}>{clockTime(revision.at)}</time>
                <small>{amountWords(revision, language)}</small>
                {revision.firstWords !== '' && (
                  <small className={css.firstWords} lang={language}>
                    {revision.firstWords}
                  </small>
                )}
              </span>
            </label>
          ))}
        </section>
      ))}
    </div>
  );
}

/** Neighbours of one day: the order is that in which they were taken, whatever the clock said. */
function byDay(revisions: readonly RevisionSummary[], now: Date) {
  const days: { day: string; revisions: RevisionSummary[] }[] = [];
  for (const revision of revisions.toReversed()) {
    const day = dayOf(revision.at, now);
    const last = days.at(-1);
    if (last?.day === day) last.revisions.push(revision);
    else days.push({ day, revisions: [revision] });
  }
  return days;
}
