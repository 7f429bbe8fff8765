import { isChinese, type Language } from '../../../shared/article/language';
import { SAYS_LANGUAGE } from '../../reading';
import { isOfBlock } from './letterLanguages';

/**
 * Has all words within `root` say their language themselves where something around them does, so that no reading of it passes that by.
 * What Galley marks by the letters in an article of this language is not said: its Chinese, and a block as English.
 */
export function sayLanguages(root: Element, language: Language): void {
  const byLetters = isChinese(language) ? language : 'zh-Hans';
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const words: Text[] = [];
  while (texts.nextNode() !== null) words.push(texts.currentNode as Text);
  for (const text of words) {
    const mark = text.parentElement?.closest('[lang]') ?? null;
    const lang = mark?.getAttribute('lang') ?? '';
    if (mark === null || lang.trim() === '' || text.data.trim() === '') continue;
    if (lang === byLetters || isOfBlock(mark)) continue;
    const said = root.ownerDocument.createElement('span');
    said.lang = lang;
    said.setAttribute(SAYS_LANGUAGE, '');
    text.replaceWith(said);
    said.append(text);
  }
}
