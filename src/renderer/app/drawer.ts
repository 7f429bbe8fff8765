import { flushSync } from 'react-dom';
import { focusBody } from '../editor';
import { enterPart } from './goToPart';
import { layoutNow } from './useLayout';
import { useViewStore } from './viewStore';

/** What had the keyboard when the drawer was opened, and gets it back. */
let opener: Element | null = null;

/** Shows a column in the drawer over the text. */
export function openDrawer(drawer: 'library' | 'pane'): void {
  const { drawer: before, show } = useViewStore.getState();
  if (before === null) opener = document.activeElement;
  // Drawn before her next key, which is the drawer's.
  flushSync(() => show({ drawer }));
}

/** Takes it away, and gives the keyboard back. */
export function closeDrawer(): void {
  flushSync(() => useViewStore.getState().show({ drawer: null }));
  if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected)
    opener.focus({ preventScroll: true });
  if (document.activeElement !== opener || opener === document.body) focusBody();
  opener = null;
}

/** Puts the keyboard into the pane's drawer: on its first control, or on the drawer until that is there. */
export function enterPaneDrawer(): void {
  const pane = document.querySelector<HTMLElement>('[data-part="pane"]');
  pane?.focus();
  arriveInPane();
}

/** The pane may come later than its drawer, which has the keyboard then. */
export function arriveInPane(): void {
  const pane = document.querySelector<HTMLElement>('[data-part="pane"]');
  if (pane !== null && document.activeElement === pane) enterPart(pane);
}

/** No key goes where the pane's drawer lies over it: the drawer goes where something else leads the keyboard there. */
export function leaveCovered(target: Element): void {
  const isCovered = target.closest('main') !== null && target.closest('[data-part="tools"]') === null;
  const { drawer, show } = useViewStore.getState();
  if (isCovered && drawer === 'pane' && layoutNow() === 'one') show({ drawer: null });
}
