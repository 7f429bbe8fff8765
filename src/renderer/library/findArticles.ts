import type { LibraryRow } from '../../shared/library/libraryPage';
import { call } from '../bridge';
import { EVERY_ARTICLE } from '../../shared/library/libraryQuery';
import { hasWords } from './hasWords';

/** Articles outside the bin that have the words, those first that have them in the headline. @param most of them */
export async function findArticles(search: string, most: number): Promise<LibraryRow[]> {
  if (search.trim() === '') return [];
  const found = await call('library.find', { query: { ...EVERY_ARTICLE, search }, from: 0, count: 50 });
  if (!found.ok) return [];
  const { rows } = found.value;
  const named = rows.filter(({ headline }) => hasWords(headline, search));
  return [...named, ...rows.filter((row) => !named.includes(row))].slice(0, most);
}
