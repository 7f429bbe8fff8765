import { useRef } from 'react';
import css from './menuBar.module.css';
import { FILLED_MENUS } from './filledMenus';
import { OpenMenu, type OpenMenuProps } from './OpenMenu';
import { useMenuKeys } from './useMenuKeys';

export type MenuBarProps = Omit<OpenMenuProps, 'menu'>;

/** The catalogue's menus in the title bar, where the system has no menu bar of its own for them. */
export function MenuBar({ onRun, ...shown }: MenuBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const { open, openMenu, onKeyDown, beforeRun, forget } = useMenuKeys(bar);
  return (
    <div
      ref={bar}
      className={css.bar}
      role="menubar"
      aria-label="Menus"
      tabIndex={-1}
      data-platform={shown.platform}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) forget();
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
            onMouseEnter={() => open !== null && openMenu(menu)}
            onClick={(event) => event.detail === 0 && openMenu(open === menu ? null : menu)}
          >
            {menu}
          </button>
          {open === menu && (
            <OpenMenu
              {...shown}
              menu={menu}
              onRun={(id) => {
                beforeRun();
                onRun(id);
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}
