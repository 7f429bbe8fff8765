import { isChinese, type Language } from '../../shared/article/language';
import { textLanguage } from '../../shared/article/passages';
import { smartMark } from '../../shared/article/smartMarks';
import { useWritingModes } from '../editor';

/** Turns the mark that was typed last into that of the field's language, as a step of the field's own Undo. */
export function smartenField(field: HTMLTextAreaElement, input: InputEvent, language: Language): void {
  const { inputType, data, isComposing } = input;
  if (inputType !== 'insertText' || data === null || isComposing) return;
  if (!useWritingModes.getState().smartMarks) return;
  const caret = field.selectionStart;
  const before = field.value.slice(0, caret - data.length);
  const chinese = isChinese(language) ? language : 'zh-Hans';
  const mark = smartMark(before, data, textLanguage(before, language, chinese));
  if (mark === null) return;
  field.setSelectionRange(caret - mark.replaces, caret);
  document.execCommand('insertText', false, mark.marks);
}
