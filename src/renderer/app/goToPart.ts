import { focusBody } from '../editor';
import { controlsIn } from '../ui';

/** Where she works in a part whose first control is something about it. */
const WORK = '[role="listbox"], [role="grid"], :is(section, aside) *';

/**
 * Goes to the next part of the window, or the one before: an element with `data-part`, in the order in which Tab meets them.
 * Answers whether there was another.
 */
export function goToPart(step: 1 | -1): boolean {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')].filter((part) =>
    part.checkVisibility(),
  );
  const count = parts.length;
  const from = parts.findLastIndex((part) => isAtOrBefore(part, document.activeElement));
  // What stands between two parts belongs to the one before it.
  for (let steps = 1; steps < count; steps += 1) {
    if (enterPart(parts[(from + step * steps + count * steps) % count]!)) return true;
  }
  return false;
}

function isAtOrBefore(part: Element, focused: Element | null): boolean {
  if (focused === null || focused === document.body) return false;
  const place = part.compareDocumentPosition(focused);
  return part === focused || (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Puts the keyboard into a part; false where it has nothing that takes it. */
export function enterPart(part: HTMLElement): boolean {
  if (part.dataset['part'] === 'text') {
    focusBody();
    return true;
  }
  const controls = controlsIn(part);
  const control = controls.find((one) => one.matches(WORK)) ?? controls[0];
  control?.focus();
  return control !== undefined;
}
