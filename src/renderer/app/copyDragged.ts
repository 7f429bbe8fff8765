import { isField } from '../ui';

const FIELD = 'input, textarea';
const TEXT = '[contenteditable="true"]';

/** The field or the text that something stands in. */
function hostOf(target: EventTarget | null): HTMLElement | null {
  const element = target instanceof Text ? target.parentElement : target;
  if (!(element instanceof Element)) return null;
  return element.closest<HTMLElement>(FIELD) ?? element.closest<HTMLElement>(TEXT);
}

/**
 * Words that are dragged from one field or text to another are copied, from now on. The browser would move them, and of two
 * with an undo of their own each would take back its half: the words would be in neither, or gone from the text for a search.
 */
export function copyDragged(): void {
  let from: HTMLElement | null = null;
  document.addEventListener('dragstart', ({ target }) => (from = hostOf(target)), true);
  document.addEventListener('dragend', () => (from = null), true);
  document.addEventListener(
    'drop',
    (event) => {
      const to = hostOf(event.target);
      const words = event.dataTransfer?.getData('text/plain') ?? '';
      if (from === null || to === null || from === to || words === '') return;
      // A field of a day or a number takes no words at a caret.
      if (isField(to) && to.selectionStart === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      putCaret(to, event);
      if (isField(to)) document.execCommand('insertText', false, words);
      else paste(to, words);
    },
    true,
  );
}

function putCaret(host: HTMLElement, { clientX, clientY }: DragEvent): void {
  const place = document.caretPositionFromPoint(clientX, clientY);
  host.focus();
  if (place === null) return;
  if (isField(host)) {
    if (place.offsetNode === host) host.setSelectionRange(place.offset, place.offset);
  } else if (host.contains(place.offsetNode)) {
    getSelection()?.setPosition(place.offsetNode, place.offset);
  }
}

/** As plain text that is pasted, whose lines a text takes by its own rules. */
function paste(host: HTMLElement, words: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', words);
  host.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}
