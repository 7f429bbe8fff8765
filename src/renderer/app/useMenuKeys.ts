import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MenuName } from '../../shared/commands/command';
import { goHome } from '../ui';
import { FILLED_MENUS } from './filledMenus';
import { onMenuKey } from './onMenuKey';

type MenuKey = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault' | 'stopPropagation'
>;

/**
 * Which menu is open, and the keys that lead to the menus, through them and back. In `bar` the names of the menus are marked
 * `data-title`, with the name, and the items of the open one `data-item`.
 */
export function useMenuKeys(bar: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState<MenuName | null>(null);
  const opener = useRef<Element | null>(null);
  /** Where she was when she asked for the menus. */
  const from = useRef<Element | null>(null);

  const all = (kind: 'title' | 'item') => [
    ...(bar.current?.querySelectorAll<HTMLElement>(`[data-${kind}]`) ?? []),
  ];

  function openMenu(menu: MenuName | null): void {
    if (open === null) opener.current = document.activeElement;
    setOpen(menu);
    if (menu === null && opener.current instanceof HTMLElement) opener.current.focus();
  }

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

  function onKeyDown(event: MenuKey): void {
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
  }, [bar, open]);

  return {
    open,
    openMenu,
    onKeyDown,
    /** Before an item is run: what it does begins where she was. */
    beforeRun(): void {
      openMenu(null);
      if (from.current !== null) leave();
    },
    /** She has gone elsewhere by herself. */
    forget(): void {
      from.current = null;
      setOpen(null);
    },
  };
}

/** A key that types something other than a blank, which presses the button. */
function isLetter({ key, ctrlKey, metaKey, altKey }: MenuKey): boolean {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
