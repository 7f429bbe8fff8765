import type { CaretPlace } from '../../shared/ipc/session';
import { bodyPlace, returnToBody } from '../editor';

/** Where the next key goes in the open article, or went last; null where she has not been in it. */
export function readCaret(): CaretPlace | null {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement && (field.name === 'headline' || field.name === 'standfirst'))
    return { in: field.name, from: field.selectionStart, to: field.selectionEnd };
  const place = bodyPlace();
  return place === null ? null : { in: 'body', ...place };
}

/** Puts the caret where it was in the open article, once that is shown, unless she is elsewhere by then. */
export function returnTo(caret: CaretPlace | null): void {
  if (caret === null || caret.in === 'body') {
    returnToBody(caret);
    return;
  }
  const field = document.querySelector<HTMLTextAreaElement>(`textarea[name="${caret.in}"]`);
  if (field === null || document.activeElement !== document.body) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(caret.from, caret.to);
}
