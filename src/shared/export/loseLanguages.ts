import { isChinese } from '../article/language';
import { mayBeChinese, passages, textLanguage } from '../article/passages';
import { lose, type RenderContext } from './context';

/** Notes that a text holds a language other than the article's, for formats that cannot mark it. */
export function loseLanguages(text: string, context: RenderContext): void {
  const { language } = context.article;
  if (!isChinese(language) && !mayBeChinese(text)) return;
  const other = textLanguage(text, language, context.chinese) !== language;
  if (other || (!isChinese(language) && passages(text).some((passage) => passage.chinese))) {
    lose(context, 'the language of a passage');
  }
}
