import type { Source } from '../../shared/source/source';
import { sourceDates, sourceName } from './describeSource';
import { DialogButton, Gap, ModalDialog } from '../ui';
import css from '../ui/dialog.module.css';

export interface SourceChoicesProps {
  sources: readonly Source[];
  /** Null stands for a source that the article does not have yet. */
  onChoose(source: Source | null): void;
  onBack(): void;
}

/** The article's other sources, so that two quotations can share one. */
export function SourceChoices({ sources, onChoose, onBack }: SourceChoicesProps) {
  return (
    <ModalDialog title="Source" onEscape={onBack} isWide>
      <div className={css.head}>
        <h2>Use another source</h2>
      </div>
      <ul className={css.choices} aria-label="Sources">
        {sources.map((source, index) => (
          <li key={source.id}>
            <button
              type="button"
              className={css.choice}
              data-first={index === 0 || undefined}
              onClick={() => onChoose(source)}
            >
              <b lang={source.language}>{sourceName(source)}</b>
              <small>
                {[source.title, sourceDates(source)].filter((part) => part !== '').join(' · ') || source.url}
              </small>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className={css.choice}
            data-first={sources.length === 0 || undefined}
            onClick={() => onChoose(null)}
          >
            <b>New source</b>
            <small>One that this article does not quote yet</small>
          </button>
        </li>
      </ul>
      <div className={css.foot}>
        <Gap />
        <DialogButton onClick={onBack}>Back</DialogButton>
      </div>
    </ModalDialog>
  );
}
