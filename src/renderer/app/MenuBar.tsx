import { Check } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import { MENUS, type MenuName } from '../../shared/commands/command';
import { type Platform, shortcutLabel } from '../../shared/commands/shortcut';
import { goHome } from '../ui';
import css from './menuBar.module.css';
import { onMenuKey } from './onMenuKey';

export interface MenuBarProps {
  platform: Platform;
  canRun(id: CommandId): boolean;
  /** Undefined for what is not on or off. */
  switchState(id: CommandId): boolean | undefined;
  onRun(id: CommandId): void;
}

const FILLED_MENUS = MENUS.filter((menu) => COMMAND_IDS.some((id) => COMMANDS[id].menu === menu));

/** The catalogue's menus in the title bar, where the system has no menu bar of its own for them. */
export function MenuBar({ platform, canRun, switchState, onRun }: MenuBarProps) {
  const [open, setOpen] = useState<MenuName | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  /** Where she was when she asked for the menus. */
  const from = useRef<Element | null>(null);

  function openMenu(menu: MenuName | null): void {
    if (open === null) opener.current = document.activeElement;
    setOpen(menu);
    if (menu === null && opener.current instanceof HTMLElement) opener.current.focus();
  }

  const all = (kind: 'title' | 'item') => [
    ...(bar.current?.querySelectorAll<HTMLElement>(`[data-${kind}]`) ?? []),
  ];

  /** From the text, and back to where she was in it. */
  function comeOrGo(): void {
    const { activeElement } = document;
    if (open !== null || bar.current?.contains(activeElement)) leave();
    else {
      from.current = activeElement;
      all('title')[0]?.focus();
    }
  }

  function leave(): void {
    const to = from.current;
    from.current = null;
    setOpen(null);
    if (!bar.current?.contains(document.activeElement)) return;
    if (to instanceof HTMLElement && to !== document.body && to.isConnected) to.focus();
    else goHome();
  }

  /** Opens a menu by a key, which leads into it. */
  function openAt(menu: MenuName, place: 0 | -1): void {
    flushSync(() => openMenu(menu));
    all('item').at(place)?.focus();
  }

  /** To the next name that begins with the letter; answers false where there is none. */
  function goToLetter(letter: string): boolean {
    const names = open === null ? all('title') : all('item');
    const at = names.indexOf(document.activeElement as HTMLElement);
    const fitting = [...names.slice(at + 1), ...names.slice(0, at + 1)].filter((name) =>
      name.textContent.toLowerCase().startsWith(letter.toLowerCase()),
    );
    fitting[0]?.focus();
    const menu = fitting[0]?.dataset['title'];
    if (fitting.length === 1 && menu !== undefined) openAt(menu as MenuName, 0);
    return fitting.length > 0;
  }

  function onKeyDown(
    event: Pick<
      KeyboardEvent,
      'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault' | 'stopPropagation'
    >,
  ): void {
    const { key } = event;
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const items = all('item');
    const at = items.indexOf(document.activeElement as HTMLElement);
    const title = (document.activeElement as HTMLElement).dataset['title'] as MenuName | undefined;
    if (step !== 0) {
      const titles = all('title');
      const next =
        (FILLED_MENUS.findIndex((menu) => menu === (open ?? title)) + step + titles.length) % titles.length;
      titles[next]?.focus();
      if (open !== null) setOpen(FILLED_MENUS[next] ?? null);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      const forward = key === 'ArrowDown' ? 1 : -1;
      if (open === null && title !== undefined) openAt(title, forward === 1 ? 0 : -1);
      // From the menu's name, up leads to its last item.
      else items[(Math.max(at, forward === 1 ? -1 : 0) + forward + items.length) % items.length]?.focus();
    } else if (key === 'Escape' && open !== null) openMenu(null);
    else if (key === 'Escape' && from.current !== null) leave();
    else if (!isLetter(event) || !goToLetter(key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const latestComeOrGo = useRef(comeOrGo);
  latestComeOrGo.current = comeOrGo;
  useEffect(() => onMenuKey(() => latestComeOrGo.current()), []);
  const latest = useRef(onKeyDown);
  latest.current = onKeyDown;
  // The pointer opens a menu and leaves the focus in the text: the keys are the menu's all the same.
  useEffect(() => {
    if (open === null) return;
    const listen = (event: globalThis.KeyboardEvent) => {
      if (!bar.current?.contains(event.target as Node)) latest.current(event);
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [open]);

  return (
    <div
      ref={bar}
      className={css.bar}
      role="menubar"
      aria-label="Menus"
      tabIndex={-1}
      data-platform={platform}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        // She has gone elsewhere by herself.
        from.current = null;
        setOpen(null);
      }}
    >
      {FILLED_MENUS.map((menu) => (
        <div key={menu} className={css.slot} role="presentation">
          <button
            type="button"
            role="menuitem"
            data-title={menu}
            aria-haspopup="menu"
            aria-expanded={open === menu}
            tabIndex={menu === FILLED_MENUS[0] ? 0 : -1}
            onMouseDown={(event) => {
              // The caret stays in the text, for the commands that act on it.
              event.preventDefault();
              openMenu(open === menu ? null : menu);
            }}
            onMouseEnter={() => open !== null && setOpen(menu)}
            onClick={(event) => event.detail === 0 && openMenu(open === menu ? null : menu)}
          >
            {menu}
          </button>
          {open === menu && (
            <Menu
              menu={menu}
              platform={platform}
              canRun={canRun}
              switchState={switchState}
              onRun={(id) => {
                openMenu(null);
                if (from.current !== null) leave();
                onRun(id);
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** A key that types something other than a blank, which presses the button. */
function isLetter({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>) {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

function Menu({ menu, platform, canRun, switchState, onRun }: MenuBarProps & { menu: MenuName }) {
  const ids = COMMAND_IDS.filter((id) => COMMANDS[id].menu === menu);
  return (
    <div className={css.menu} role="menu" aria-label={menu}>
      {ids.map((id, at) => {
        const { label, shortcut, group } = COMMANDS[id];
        const before = ids[at - 1];
        const isOn = switchState(id);
        const startsGroup = before !== undefined && COMMANDS[before].group !== group;
        return (
          <div key={id} role="presentation">
            {startsGroup && <hr />}
            <button
              type="button"
              role={isOn === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={isOn}
              data-item
              // A menu that is higher than the window scrolls, and Tab is to lead into what scrolls.
              tabIndex={at === 0 ? 0 : -1}
              aria-disabled={!canRun(id) || undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => canRun(id) && onRun(id)}
            >
              <span className={css.tick}>
                {isOn === true && <Check size={14} strokeWidth={1.8} aria-hidden />}
              </span>
              <span className={css.label}>{label}</span>
              {shortcut !== undefined && <kbd>{shortcutLabel(shortcut, platform)}</kbd>}
            </button>
          </div>
        );
      })}
    </div>
  );
}
