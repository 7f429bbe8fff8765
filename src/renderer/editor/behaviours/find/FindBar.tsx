import { ArrowDown, ArrowUp, CaseSensitive, Regex, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { FindQuery } from '../../../../shared/article/findQuery';
import { Button, catchFocus, IconButton } from '../../../ui';
import css from './find.module.css';
import { Around } from './Around';
import type { FieldHit, FieldName, FieldsAround } from './findAround';
import { type FindPlace, useFindStore } from './findStore';

const ICON = { size: 16, strokeWidth: 1.4, 'aria-hidden': true } as const;

const number = (value: number) => value.toLocaleString('en');

const PLACES: Record<FindPlace, string> = {
  everywhere: 'Everywhere',
  own: 'Outside quotations',
  quotations: 'In quotations',
};

export interface FindBarProps {
  articleId: string;
  /** What stands over the text: it is looked through, and changed where it stands. */
  around: FieldsAround;
  /** Selects the words in their field. */
  onShowAround(hit: FieldHit): void;
  /** Puts another text into a field. */
  onPutAround(field: FieldName, text: string): void;
}

/** The bar over the text in which she looks for words and puts others in their place. */
export function FindBar(props: FindBarProps) {
  const isOpen = useFindStore((find) => find.isOpen);
  return isOpen ? <OpenBar {...props} /> : null;
}

function OpenBar({ articleId, around, onShowAround, onPutAround }: FindBarProps) {
  const { query, place, replaces, opened, count, problem } = useFindStore();
  const { ask, close, session } = useFindStore.getState();
  const words = useRef<HTMLInputElement>(null);
  const { headline, standfirst } = around;
  useEffect(() => useFindStore.setState({ around: { headline, standfirst } }), [headline, standfirst]);
  useEffect(() => words.current?.select(), [opened]);
  useEffect(() => words.current?.focus(), [opened]);

  function onKeyDown(event: KeyboardEvent): void {
    // Esc and Enter are the input method's while it composes.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === words.current) session?.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div role="search" aria-label="Find in the text" className={css.bar} onKeyDown={onKeyDown}>
      <div className={css.line}>
        <label className={css.labelled}>
          Find
          <input
            ref={words}
            className={css.field}
            value={query.words}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={problem !== null || undefined}
            onChange={(event) => ask({ query: { ...query, words: event.target.value } })}
          />
        </label>
        {replaces && <ReplacementField />}
        <Switches query={query} />
        <select
          className={css.place}
          aria-label="Where"
          value={place}
          onChange={(event) => ask({ place: event.target.value as FindPlace })}
        >
          {Object.entries(PLACES).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <IconButton
          label="Find previous"
          icon={<ArrowUp {...ICON} />}
          disabled={count === 0}
          onClick={() => session?.step(-1)}
        />
        <IconButton
          label="Find next"
          icon={<ArrowDown {...ICON} />}
          disabled={count === 0}
          onClick={() => session?.step(1)}
        />
        <Said />
        <IconButton label="Close" icon={<X {...ICON} />} onClick={close} />
        {replaces && <Replacing onReplaced={() => catchFocus(() => words.current?.focus())} />}
      </div>
      {/* What can be put back is another article's no more. */}
      <Around
        key={articleId}
        onShow={onShowAround}
        onPut={onPutAround}
        onDone={() => words.current?.focus()}
      />
    </div>
  );
}

function Switches({ query }: { query: FindQuery }) {
  const { ask } = useFindStore.getState();
  const { matchesCase, wholeWords, isPattern } = query;
  return (
    <>
      <IconButton
        label="Match case"
        icon={<CaseSensitive {...ICON} />}
        aria-pressed={matchesCase}
        onClick={() => ask({ query: { ...query, matchesCase: !matchesCase } })}
      />
      <IconButton
        label="Whole words"
        icon={<WholeWord {...ICON} />}
        aria-pressed={wholeWords}
        onClick={() => ask({ query: { ...query, wholeWords: !wholeWords } })}
      />
      <IconButton
        label="Regular expression"
        icon={<Regex {...ICON} />}
        aria-pressed={isPattern}
        onClick={() => ask({ query: { ...query, isPattern: !isPattern } })}
      />
    </>
  );
}

/** "3 of 12, in a footnote", or why there is no such thing. */
function Said() {
  const { query, count, at, heldIn, hitsAround, problem, done } = useFindStore();
  const where = heldIn === null ? '' : `, in ${heldIn}`;
  const none = hitsAround.length === 0 ? 'Not found' : 'Not in the text';
  const place = count === 0 ? none : `${number(at + 1)} of ${number(count)}${where}`;
  return (
    <p
      className={css.said}
      role="status"
      data-problem={problem !== null || undefined}
      data-long={(done ?? problem ?? heldIn) !== null || undefined}
    >
      {done ?? problem ?? (query.words === '' ? '' : place)}
    </p>
  );
}

/** Right behind the words that are looked for to the keyboard; to the eye it begins the next line. */
function ReplacementField() {
  const { replacement } = useFindStore();
  const { ask } = useFindStore.getState();
  return (
    <label className={`${css.labelled} ${css.replacement}`}>
      Replace with
      <input
        className={css.field}
        value={replacement}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => ask({ replacement: event.target.value })}
      />
    </label>
  );
}

/** Where nothing is left to replace, its buttons are off and the keyboard would be nowhere. */
function Replacing({ onReplaced }: { onReplaced(): void }) {
  const { replacement, count } = useFindStore();
  const { session } = useFindStore.getState();
  function put(how: 'replace' | 'replaceAll'): void {
    session?.[how](replacement);
    onReplaced();
  }
  return (
    <div className={css.replacing}>
      <Button look="edged" disabled={count === 0} onClick={() => put('replace')}>
        Replace
      </Button>
      <Button look="edged" disabled={count === 0} onClick={() => put('replaceAll')}>
        Replace all
      </Button>
    </div>
  );
}
