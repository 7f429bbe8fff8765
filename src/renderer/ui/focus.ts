/** Where the keyboard goes when whatever had it is gone. */
let home: () => void = () => undefined;

export function setFocusHome(focus: () => void): void {
  home = focus;
}

export const goHome = () => home();

export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** A button may go with what it did, and the keyboard with it: once that is drawn, it goes there. */
export function catchFocus(to: () => void = goHome): void {
  requestAnimationFrame(() => {
    if (isFocusLost()) to();
  });
}
