import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { shownHeadline } from '../../shared/article/headline';
import { type Language, LANGUAGE_NAMES } from '../../shared/article/language';
import type { LibraryRow } from '../../shared/library/libraryPage';
import { EVERY_ARTICLE } from '../../shared/library/libraryQuery';
import { STATUS_NAMES } from '../../shared/article/status';
import { call } from '../bridge';
import { DialogButton, FormDialog, FormField, Gap, moment, stepFocus, Whole } from '../ui';
import css from './translations.module.css';

export interface LinkDialogProps {
  /** Those in which the article has no version yet. */
  languages: readonly Language[];
  onLink(other: LibraryRow): void;
  onClose(): void;
}

/** After a key, in ms, so that fast typing asks once. */
const PAUSE_MS = 60;
/** More would be a list to read; a further word narrows it. */
const MOST = 50;

/** Which article of the library is a version of the open one: the newest first until she looks for words. */
export function LinkDialog({ languages, onLink, onClose }: LinkDialogProps) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<LibraryRow[] | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const key = languages.join();
  useEffect(() => {
    let isLatest = true;
    const timer = setTimeout(async () => {
      const query = { ...EVERY_ARTICLE, search: typed, languages: key.split(',') as Language[] };
      const answer = await call('library.find', { query, from: 0, count: MOST });
      if (isLatest) setFound(answer.ok ? answer.value.rows : []);
    }, PAUSE_MS);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [typed, key]);

  /** From the field down to the first one, and on through them. */
  function walk(event: KeyboardEvent<HTMLElement>): void {
    if (!event.nativeEvent.isComposing) stepFocus(event, 'ArrowUp', 'ArrowDown');
  }

  return (
    <FormDialog
      title="Link a translation"
      note="Choose the article that says the same in another language."
      onSubmit={() => list.current?.querySelector('button')?.focus()}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton onClick={onClose}>Cancel</DialogButton>
        </>
      }
    >
      <Whole>
        <div role="presentation" onKeyDown={walk}>
          <FormField label="Find an article" value={typed} onChange={setTyped} isFirst />
          <ul ref={list} className={css.choices} aria-label="Articles in other languages">
            {found?.map((row) => (
              <li key={row.id}>
                <button type="button" className={css.choice} onClick={() => onLink(row)}>
                  <b lang={row.language}>{shownHeadline(row.headline)}</b>
                  <small>
                    {LANGUAGE_NAMES[row.language]}, {STATUS_NAMES[row.status].toLowerCase()}, changed{' '}
                    {moment(row.changedAt)}
                  </small>
                </button>
              </li>
            ))}
          </ul>
          <p role="status" className={css.none}>
            {found?.length === 0 && tellNone(typed, languages)}
          </p>
        </div>
      </Whole>
    </FormDialog>
  );
}

function tellNone(typed: string, languages: readonly Language[]): string {
  const names = languages.map((language) => LANGUAGE_NAMES[language]).join(' or in ');
  return `No article in ${names}${typed.trim() === '' ? '' : ` has “${typed.trim()}”`}.`;
}
