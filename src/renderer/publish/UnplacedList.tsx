import type { ReactNode } from 'react';
import type { Language } from '../../shared/article/language';
import { compareText, plainRuns } from '../../shared/history/compareText';
import { Words } from '../history';
import css from './collisions.module.css';
import type { UnplacedWords } from './theirArticle';

export interface UnplacedListProps {
  unplaced: readonly UnplacedWords[];
  /** Of the article's words. */
  language: Language;
  /** What can be said of them. */
  children: ReactNode;
}

/** What was changed on the site and cannot come into the article by itself: both texts, so that she can carry it over by hand. */
export function UnplacedList({ unplaced, language, children }: UnplacedListProps) {
  return (
    <section aria-label="Only on the site">
      <h3 className={css.alone}>Only on the site: carry over by hand what is to stay</h3>
      <ol className={css.cards} aria-label="Only on the site">
        {unplaced.map((change, at) => (
          <li key={at} className={css.card}>
            <Texts change={change} language={language} />
          </li>
        ))}
      </ol>
      {children}
    </section>
  );
}

const NO_WORDS = 'It has no words.';

function Texts({ change: { before, now }, language }: { change: UnplacedWords; language: Language }) {
  if (before === now) {
    return (
      <>
        <p className={css.told}>Its words are the same: its place or its look is another one on the site.</p>
        <p className={css.field} lang={language}>
          {now || NO_WORDS}
        </p>
      </>
    );
  }
  const pieces = compareText(plainRuns(before ?? ''), plainRuns(now ?? ''));
  return (
    <dl className={css.sides}>
      <div>
        <dt>As it was sent</dt>
        <dd className={css.field} lang={language}>
          {before === '' ? NO_WORDS : (before ?? 'It was not there.')}
        </dd>
      </div>
      <div>
        <dt>On the site</dt>
        <dd className={css.field} lang={language}>
          {now === null ? 'Taken out.' : now === '' ? NO_WORDS : <Words pieces={pieces} />}
        </dd>
      </div>
    </dl>
  );
}
