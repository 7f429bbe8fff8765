import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { COMMANDS } from '../../shared/commands/catalogue';
import { type Platform, shortcutLabel } from '../../shared/commands/shortcut';
import { focusArticleList, SEARCH_FIELD } from './focusArticleList';
import { useLibraryStore } from './libraryStore';
import css from './libraryTools.module.css';

/** After a key, in ms: no key waits for an answer, and fast typing asks once. */
const PAUSE_MS = 120;

export interface SearchFieldProps {
  platform: Platform;
  /** Enter: shows the first article that was found. */
  onOpen(id: string): void;
}

/** Searches while she types; the phonetics of an input method are not searched for. */
export function SearchField({ platform, onOpen }: SearchFieldProps) {
  const search = useLibraryStore((library) => library.query.search);
  const [typed, setTyped] = useState(search);
  /** What the library was asked for last from here: anything else was asked for elsewhere, and is shown. */
  const asked = useRef(search);
  const answered = useRef(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (search === asked.current) return;
    asked.current = search;
    clearTimeout(timer.current);
    setTyped(search);
  }, [search]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function ask(text: string): void {
    clearTimeout(timer.current);
    if (text === asked.current) return;
    asked.current = text;
    answered.current = useLibraryStore.getState().show({ search: text });
  }

  function askSoon(text: string): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(text), text === '' ? 0 : PAUSE_MS);
  }

  async function openFirst(): Promise<void> {
    ask(typed);
    await answered.current;
    const { rows, query } = useLibraryStore.getState();
    const first = rows?.at(0);
    if (first === undefined || query.search !== typed || typed.trim() === '') return;
    focusArticleList();
    onOpen(first.id);
  }

  return (
    <label className={css.search}>
      <Search size={16} strokeWidth={1.4} aria-hidden />
      <input
        id={SEARCH_FIELD}
        type="search"
        aria-label="Search articles"
        placeholder="Search articles"
        maxLength={1000}
        value={typed}
        onChange={({ target: { value }, nativeEvent }) => {
          setTyped(value);
          clearTimeout(timer.current);
          if (!(nativeEvent as InputEvent).isComposing) askSoon(value);
        }}
        // No input event need follow the phrase that it commits.
        onCompositionEnd={({ currentTarget: { value } }) => askSoon(value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') void openFirst();
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          focusArticleList();
        }}
      />
      <kbd>{shortcutLabel(COMMANDS['view.search'].shortcut ?? '', platform)}</kbd>
    </label>
  );
}
