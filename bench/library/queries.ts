import { random } from '../random';
import { libraryArticle, type Language } from './writeLibrary';
import { blockText } from '../../src/shared/article/blockText';

/** What somebody may search: words and beginnings of words, and pieces of Chinese from one character on, rare and common. */
export function writeQueries(
  count: number,
  articles: number,
  languageOf: (at: number) => Language,
): string[] {
  const next = random(99);
  const below = (limit: number) => Math.floor(next() * limit);
  return Array.from({ length: count }, (_, index) => {
    const at = below(articles);
    const language = languageOf(at);
    const blocks = libraryArticle(at, language).body.root.children;
    const text = blockText(blocks[below(blocks.length)]!);
    if (language === 'chinese') {
      const piece = text.slice(below(text.length - 8)).replace(/[，。]/g, '');
      return piece.slice(0, 1 + (index % 4));
    }
    const words = text.replace(/[,.]/g, '').split(' ');
    const word = words[below(words.length - 1)] ?? '';
    const kind = index % 4;
    if (kind === 0) return word.slice(0, 1 + below(word.length));
    return kind === 1 ? `${word} ${words[below(words.length)]}` : word;
  }).map((query) => query || '的');
}
