import { isChinese, LANGUAGES } from '../../../../shared/article/language';
import { textLanguage } from '../../../../shared/article/passages';
import { type SmartMark, smartMark } from '../../../../shared/article/smartMarks';
import { useWritingModes } from '../writingModes/writingModes';

type TextField = HTMLTextAreaElement | HTMLInputElement;
/** What a field held with the mark as it was typed. */
const asTyped = new WeakMap<TextField, string>();

/**
 * Turns the mark that was typed last into that of the field's language, as a step of the field's own Undo.
 * @param lang a language of articles; in any other the mark stays
 */
export function smartenField(field: TextField, input: InputEvent, lang: string | undefined): void {
  const { inputType, data, isComposing } = input;
  if (inputType === 'historyUndo') deselect(field);
  if (inputType !== 'insertText' || data === null || isComposing) return;
  const caret = field.selectionStart ?? 0;
  const before = field.value.slice(0, caret - data.length);
  const mark = markAfter(before, data, lang);
  if (mark === null) return;
  asTyped.set(field, field.value);
  field.setSelectionRange(caret - mark.replaces, caret);
  document.execCommand('insertText', false, mark.marks);
}

/** The words that would stand in an empty field had she typed these there. */
export function smartened(typed: string, lang: string | undefined): string {
  let text = '';
  for (const letter of typed) {
    const { replaces, marks } = markAfter(text, letter, lang) ?? { replaces: 1, marks: letter };
    text = text.slice(0, text.length + 1 - replaces) + marks;
  }
  return text;
}

function markAfter(before: string, typed: string, lang: string | undefined): SmartMark | null {
  const language = LANGUAGES.find((one) => one === lang);
  if (language === undefined || !useWritingModes.getState().smartMarks) return null;
  const chinese = isChinese(language) ? language : 'zh-Hans';
  return smartMark(before, typed, textLanguage(before, language, chinese));
}

/** Undo gives the typed mark back selected, where the next letter would take its place. */
function deselect(field: TextField): void {
  if (asTyped.get(field) !== field.value) return;
  asTyped.delete(field);
  const once = new AbortController();
  const collapse = () => {
    once.abort();
    field.setSelectionRange(field.selectionEnd, field.selectionEnd);
  };
  // The browser selects it only once this event is over, and her next key may come before any timer.
  const timer = setTimeout(collapse);
  once.signal.addEventListener('abort', () => clearTimeout(timer));
  for (const type of ['keydown', 'beforeinput', 'compositionstart'])
    field.addEventListener(type, collapse, { capture: true, signal: once.signal });
}
