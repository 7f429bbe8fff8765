import { wordsIn } from '../../shared/library/matches';
import { searchWords } from '../../shared/library/searchWords';

/** Whether a text has every word of a search. */
export function hasWords(text: string, search: string): boolean {
  const words = searchWords(search);
  return wordsIn(text, words).length === words.length;
}
