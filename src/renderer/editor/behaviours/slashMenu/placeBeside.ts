import type { LexicalEditor } from 'lexical';
import type { Slash } from './readSlash';

/** About as high as the menu gets, with its line of help, in CSS pixels. */
const MENU_HEIGHT = 320;
const GAP = 8;

/** The place under the slash, or above it where there is no room, in the frame that holds the root element. */
export function placeBeside(editor: LexicalEditor, { key, start }: Slash) {
  const text = editor.getElementByKey(key)?.firstChild;
  const frame = editor.getRootElement()?.parentElement;
  if (!(text instanceof Text) || !frame || start >= text.length) return null;
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, start + 1);
  const mark = range.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  const left = Math.max(0, Math.min(mark.left - box.left - 12, box.width - 400));
  const hasRoomBelow = mark.bottom + GAP + MENU_HEIGHT < window.innerHeight || mark.top < MENU_HEIGHT;
  return hasRoomBelow
    ? { left, top: mark.bottom - box.top + GAP }
    : { left, bottom: box.bottom - mark.top + GAP };
}
