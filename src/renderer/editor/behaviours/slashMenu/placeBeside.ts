import type { LexicalEditor } from 'lexical';
import type { Slash } from './readSlash';

/** About as high as the menu gets, with its line of help, and as it must be to choose from, in CSS pixels. */
const MENU_HEIGHT = 320;
const LEAST_HEIGHT = 120;
const GAP = 8;

/** The place under the slash, or above it where there is more room, in the frame that holds the root element. */
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
  const seen = (frame.closest('[data-scrolls]') ?? document.documentElement).getBoundingClientRect();
  const below = seen.bottom - mark.bottom - 2 * GAP;
  const above = mark.top - seen.top - 2 * GAP;
  const isBelow = below >= Math.min(MENU_HEIGHT, above);
  const maxHeight = Math.max(LEAST_HEIGHT, Math.min(MENU_HEIGHT, isBelow ? below : above));
  return isBelow
    ? { left, maxHeight, top: mark.bottom - box.top + GAP }
    : { left, maxHeight, bottom: box.bottom - mark.top + GAP };
}
