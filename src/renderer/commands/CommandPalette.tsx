import { Search } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { shownHeadline } from '../../shared/article/headline';
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import { insteadOf } from '../../shared/commands/insteadOf';
import type { Platform } from '../../shared/commands/shortcut';
import { ModalDialog } from '../ui';
import { findCommands, matchesWords } from './findCommands';
import css from './menu.module.css';
import { commandRow, MenuRow } from './MenuRow';
import { useListbox } from './useListbox';

interface FoundArticle {
  id: string;
  headline: string;
}

/** A heading or quotation of the open article. */
interface Place {
  /** Among the blocks of the body. */
  at: number;
  kind: string;
  label: string;
}

export interface CommandPaletteProps {
  isOpen: boolean;
  platform: Platform;
  /** At most so many articles that what she typed can mean, the likeliest first. */
  findArticles(typed: string, most: number): Promise<FoundArticle[]>;
  /** Where she can go in the open article. */
  places: readonly Place[];
  /** Whatever changes with the library: it is then asked again. */
  library: unknown;
  canRun(id: CommandId): boolean;
  onRun(id: CommandId): void;
  /** With what she has typed for it before it was found. */
  onOpenArticle(id: string, typed: string): void;
  onGoTo(at: number): void;
  onClose(): void;
}

/** More would be a list to read and not one to choose from; a further word narrows it. */
const MOST_ARTICLES = 8;
/** After a key, in ms, so that fast typing asks once. */
const PAUSE_MS = 60;
/** Stands in the field, which has one line, for each Enter that she types for the article. */
const LINE_END = '\u2028';

/** The dialog "Commands": every command, every article and every place in the open one, found by typing. */
export function CommandPalette({ isOpen, ...rest }: CommandPaletteProps) {
  return isOpen ? <Palette {...rest} /> : null;
}

function Palette(props: Omit<CommandPaletteProps, 'isOpen'>) {
  const { platform, findArticles, places, library, canRun, onRun, onOpenArticle, onGoTo, onClose } = props;
  const [typed, setTyped] = useState('');
  /** What stood in the field when she pressed Enter before its articles were there; what follows it is for the article. */
  const [entered, setEntered] = useState<string | null>(null);
  const [isComposing, setIsComposing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isChosen = useRef(false);
  const asked = entered ?? typed;
  const commands = findCommands(asked, COMMAND_IDS).filter((id) => id !== 'view.commands' && canRun(id));
  const [shown, setShown] = useState<{ asked: string; found: FoundArticle[] }>({ asked: '', found: [] });
  useEffect(() => {
    let isLatest = true;
    const ask = async () => {
      const found = await findArticles(asked, MOST_ARTICLES);
      if (isLatest) setShown({ asked, found });
    };
    const timer = setTimeout(() => void ask(), entered === null ? PAUSE_MS : 0);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [asked, entered, findArticles, library]);
  // While nothing is typed they would stand between her and the commands.
  const found = asked.trim() === '' ? [] : places.filter(({ label }) => matchesWords(asked, label));
  const groups = [
    {
      name: 'Commands',
      rows: commands.map((id) => ({
        key: id as string,
        ...commandRow(id, platform),
        note: COMMANDS[id].menu as string,
        choose: () => onRun(id),
      })),
    },
    {
      name: 'In this article',
      rows: found.map(({ at, kind, label }) => ({
        key: String(at),
        label,
        note: kind,
        shortcut: undefined,
        choose: () => onGoTo(at),
      })),
    },
    {
      name: 'Articles',
      rows: shown.found.map(({ id, headline }) => ({
        key: id,
        label: shownHeadline(headline),
        note: 'Article',
        shortcut: undefined,
        choose: () => onOpenArticle(id, typedBehind()),
      })),
    },
  ];
  const rows = groups.flatMap((group) => group.rows);
  const listbox = useListbox(rows.length, asked);
  /** Her key and what is found may come to it at once, and would both write what she typed into the article. */
  const choose = useCallback((row: { choose(): void } | undefined) => {
    if (row === undefined || isChosen.current) return;
    isChosen.current = true;
    row.choose();
  }, []);
  /** Enter means what stands in the field, and not what an earlier word found. */
  const isThere = shown.asked === asked || listbox.active < commands.length + found.length;
  useEffect(() => {
    // An input method would lose the word that it is at.
    if (entered === null || shown.asked !== entered || isComposing) return;
    setEntered(null);
    choose(rows[listbox.active]);
  }, [entered, shown.asked, isComposing, choose, rows, listbox.active]);

  /** Of the field itself, which has her last key before it is drawn. */
  function typedBehind(): string {
    const behind = entered === null ? '' : (field.current?.value.slice(entered.length) ?? '');
    return behind.replaceAll(LINE_END, '\n');
  }

  function onType(words: string): void {
    setTyped(words);
    // She has gone back to what she asked for.
    if (entered !== null && !words.startsWith(entered)) setEntered(null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') listbox.move(1);
    else if (event.key === 'ArrowUp') listbox.move(-1);
    else if (event.key === 'Enter' && typedBehind() !== '')
      document.execCommand('insertText', false, LINE_END);
    else if (event.key === 'Enter' && isThere) choose(rows[listbox.active]);
    else if (event.key === 'Enter') setEntered(asked);
    else return;
    event.preventDefault();
  }

  return (
    <ModalDialog title="Commands" onEscape={onClose} isWide>
      <div className={css.ask}>
        <Search size={16} strokeWidth={1.4} aria-hidden />
        <input
          ref={field}
          role="combobox"
          aria-label="Command"
          aria-expanded
          aria-controls={listbox.id}
          aria-activedescendant={rows.length > 0 ? listbox.optionId(listbox.active) : undefined}
          aria-autocomplete="list"
          placeholder="Type a command or a headline"
          autoComplete="off"
          spellCheck={false}
          data-first
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onCompositionStart={() => setIsComposing(true)}
          onCompositionEnd={() => setIsComposing(false)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={listbox.list} id={listbox.id} role="listbox" aria-label="Commands" className={css.results}>
        {groups.map(({ name, rows: own }, place) => {
          const from = groups.slice(0, place).reduce((sum, group) => sum + group.rows.length, 0);
          return own.length === 0 ? null : (
            <div key={name} role="group" aria-label={name}>
              <p className={css.group} aria-hidden>
                {name}
              </p>
              {own.map((row, at) => (
                <MenuRow
                  key={row.key}
                  id={listbox.optionId(from + at)}
                  label={row.label}
                  note={row.note}
                  shortcut={row.shortcut}
                  isActive={from + at === listbox.active}
                  onHover={() => listbox.activate(from + at)}
                  onChoose={() => choose(row)}
                />
              ))}
            </div>
          );
        })}
      </div>
      {rows.length === 0 && (
        <p className={css.nothing} role="status">
          {insteadOf(asked) ?? `No command and no article has “${asked.trim()}”.`}
        </p>
      )}
    </ModalDialog>
  );
}
