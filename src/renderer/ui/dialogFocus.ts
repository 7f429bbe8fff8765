import { controlsIn } from './controlsIn';
import { goHome, isFocusLost } from './focus';
import { takeBackKeys } from './holdKeys';

/** Whom each open dialog gives the focus back to, the likeliest first. */
const openersOf = new WeakMap<HTMLDialogElement, Element[]>();

/** Those in which the focus is on its way from one control to the next: nothing has it, and nothing has lost it. */
const onItsWay = new WeakSet<HTMLDialogElement>();

/** Opens a dialog with the focus in it, and keeps it there; answers with what closes it and gives the focus back. */
export function openModally(dialog: HTMLDialogElement): () => void {
  const from = document.activeElement;
  const within = from?.closest('dialog');
  // A dialog that another opened, which may be gone by then: after it comes whoever opened that one.
  const openers = [
    ...(from && from !== document.body ? [from] : []),
    ...((within && openersOf.get(within)) || []),
  ];
  openersOf.set(dialog, openers);
  dialog.showModal();
  // The browser gives the focus to the first control, or to an area that scrolls; React's autoFocus came while the dialog
  // was not shown.
  if (!focusFirst(dialog) && !isAtControl(dialog)) controlsIn(dialog)[0]?.focus();
  keepIn(dialog);
  const leaveControl = ({ relatedTarget }: FocusEvent) => {
    // What a field does as she leaves it is drawn before the next one has the focus.
    if (relatedTarget instanceof Node && dialog.contains(relatedTarget)) onItsWay.add(dialog);
    // A button that goes with what it did takes the focus with it.
    requestAnimationFrame(() => {
      onItsWay.delete(dialog);
      keepIn(dialog);
    });
  };
  const reachControl = () => onItsWay.delete(dialog);
  dialog.addEventListener('focusout', leaveControl);
  dialog.addEventListener('focusin', reachControl);
  return () => {
    dialog.removeEventListener('focusout', leaveControl);
    dialog.removeEventListener('focusin', reachControl);
    dialog.close();
    if (takeBackKeys()) return;
    giveBack(openers);
    // What had the focus may be drawn anew with what the dialog did.
    requestAnimationFrame(() => {
      giveBack(openers);
      // The button that opened it may have gone meanwhile, and the dialog around that be open still.
      const over = topmost();
      if (over !== undefined) keepIn(over);
    });
  };
}

function isAtControl(dialog: HTMLDialogElement): boolean {
  return controlsIn(dialog).some((control) => control === document.activeElement);
}

/** Brings the focus back into an open dialog that has lost it. */
export function keepIn(dialog: HTMLDialogElement): void {
  if (!dialog.open || onItsWay.has(dialog)) return;
  if (dialog.contains(document.activeElement) || !isTopmost(dialog)) return;
  if (focusFirst(dialog)) return;
  for (const likely of ['input, select, textarea, [contenteditable]', '[type="submit"]', 'button']) {
    dialog.querySelector<HTMLElement>(likely)?.focus();
    if (dialog.contains(document.activeElement)) return;
  }
}

/** Where the dialog wants the focus, if it says so and can have it there. */
function focusFirst(dialog: HTMLDialogElement): boolean {
  const first = dialog.querySelector<HTMLElement>('[data-first]');
  first?.focus();
  return first !== null && document.activeElement === first;
}

const topmost = () => [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1);

export function isTopmost(dialog: HTMLDialogElement): boolean {
  return topmost() === dialog;
}

function giveBack(openers: readonly Element[]): void {
  if (!isFocusLost()) return;
  const over = topmost();
  for (const opener of openers) {
    // What is behind a dialog that is still open must not have it.
    if (over !== undefined && !over.contains(opener)) continue;
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    if (document.activeElement === opener) return;
  }
  if (over === undefined) goHome();
}
