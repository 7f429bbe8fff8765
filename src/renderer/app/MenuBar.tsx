import { Check } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import { MENUS, type MenuName } from '../../shared/commands/command';
import { type Platform, shortcutLabel } from '../../shared/commands/shortcut';
import css from './menuBar.module.css';

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

  function openMenu(menu: MenuName | null): void {
    if (open === null) opener.current = document.activeElement;
    setOpen(menu);
    if (menu === null && opener.current instanceof HTMLElement) opener.current.focus();
  }

  function onKeyDown(event: Pick<KeyboardEvent, 'key' | 'preventDefault' | 'stopPropagation'>): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const items = [...(bar.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (step !== 0) {
      const titles = [...(bar.current?.querySelectorAll<HTMLElement>('[data-title]') ?? [])];
      const from = open ?? (document.activeElement as HTMLElement).dataset['title'];
      const next = (FILLED_MENUS.findIndex((menu) => menu === from) + step + titles.length) % titles.length;
      titles[next]?.focus();
      if (open !== null) setOpen(FILLED_MENUS[next] ?? null);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const forward = event.key === 'ArrowDown' ? 1 : -1;
      // From the menu's name, up leads to its last item.
      items[(Math.max(at, forward === 1 ? -1 : 0) + forward + items.length) % items.length]?.focus();
    } else if (event.key === 'Escape' && open !== null) openMenu(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

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
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(null)}
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
                onRun(id);
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
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
