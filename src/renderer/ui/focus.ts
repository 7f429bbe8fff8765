/** Where the keyboard goes when whatever had it is gone. */
let home: () => void = () => undefined;

export function setFocusHome(focus: () => void): void {
  home = focus;
}

export const goHome = () => home();

export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Within as many frames what was done is drawn, also by a busy machine. */
const FRAMES = 60;

/** A button may go with what it did, and the keyboard with it, which then goes there; unless she is elsewhere by then. */
export function catchFocus(to: () => void = goHome): void {
  const had = document.activeElement;
  let left = FRAMES;
  const look = () => {
    left -= 1;
    if (isFocusLost()) to();
    else if (document.activeElement === had && left > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
