import { isChinese, type Language } from '../../../shared/article/language';
import { SAYS_LANGUAGE } from '../../reading';

/**
 * Has all words within `root` say their language themselves where something around them does, so that no reading of it passes that by.
 * The Chinese that Galley marks by its letters in an article of this language is not said.
 */
export function sayLanguages(root: Element, language: Language): void {
  const byLetters = isChinese(language) ? language : 'zh-Hans';
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const words: Text[] = [];
  while (texts.nextNode() !== null) words.push(texts.currentNode as Text);
  for (const text of words) {
    const lang = text.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
    if (lang.trim() === '' || lang === byLetters || text.data.trim() === '') continue;
    const said = root.ownerDocument.createElement('span');
    said.lang = lang;
    said.setAttribute(SAYS_LANGUAGE, '');
    text.replaceWith(said);
    said.append(text);
  }
}
