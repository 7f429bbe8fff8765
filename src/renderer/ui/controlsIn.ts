const CONTROLS =
  'a[href], button:not(:disabled), input:not(:disabled, [type="radio"]:not(:checked)), select, textarea, [tabindex="0"], [contenteditable="true"]';

/** What she reaches there with Tab, in its order. */
export function controlsIn(place: ParentNode): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    // The browser passes over a link in words that she writes.
    (control) =>
      control.tabIndex >= 0 &&
      control.checkVisibility() &&
      !(control instanceof HTMLAnchorElement && control.isContentEditable),
  );
}
