import { type ReactNode, useMemo } from 'react';
import type { Crash } from '../../shared/library/recovered';
import { isChinese } from '../../shared/article/language';
import { countOf } from '../../shared/lib/countOf';
import { Words } from '../history';
import { Button, clockTime } from '../ui';
import css from './recoveryCard.module.css';
import { recoveredPassages } from './recoveredPassages';
import { stoppedWhen } from './stoppedWhen';

export interface RecoveryCardProps {
  crash: Crash;
  open: NonNullable<Crash['open']>;
  /** Shown where nothing differs. */
  otherwise: ReactNode;
  onShowHistory(): void;
  onDismiss(): void;
}

/** More is for the history. */
const MOST_PASSAGES = 4;

/** The words that were written since the last version in the history and kept: words, and no question about files. */
export function RecoveryCard({ crash, open, otherwise, onShowHistory, onDismiss }: RecoveryCardProps) {
  const { passages, words } = useMemo(() => recoveredPassages(open.before, open.now), [open]);
  if (passages.length === 0) return otherwise;
  const { language } = open.now;
  const more = passages.length - MOST_PASSAGES;
  return (
    <section className={css.frame} aria-label="Recovered after a crash">
      <div className={css.card}>
        <h2>Recovered after a crash</h2>
        <p>
          {stoppedWhen(crash)} These words were written after the version of {clockTime(open.beforeAt)} in the
          history, and kept:
        </p>
        <div className={css.passages} lang={language}>
          {passages.slice(0, MOST_PASSAGES).map((pieces, index) => (
            <p key={index}>
              <Words pieces={pieces} />
            </p>
          ))}
        </div>
        <div className={css.foot}>
          <Button look="solid" onClick={onDismiss}>
            Keep these words
          </Button>
          <Button look="edged" onClick={onShowHistory}>
            Show history
          </Button>
          <span>
            {countOf(words, isChinese(language) ? 'character' : 'word')}
            {more > 0 && `, ${countOf(more, 'more passage')}`}. All of it is in the article.
          </span>
        </div>
      </div>
    </section>
  );
}
